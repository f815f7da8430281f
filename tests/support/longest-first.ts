import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Minutes of waiting for processes that are killed and start again: other tests run meanwhile. */
const LONGEST = ['tests/built/torture.test.ts', 'tests/built/authorisation.test.ts']

/** The order in which files of tests are begun, of all projects. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((file) => moduleId.endsWith(file))
      return place === -1 ? LONGEST.length : place
    }
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other))
  }
}
