import {
  CamelCasePlugin,
  type IdentifierNode,
  type PluginTransformQueryArgs,
  SqliteQueryCompiler,
} from 'kysely'

/**
 * Column names are snake_case in SQL, camelCase in code. As Kysely's own plugin, but names are written as SQL
 * while the query is:
 * the plugin would copy every query whole first, just to rename what is in it.
 */
class Names extends CamelCasePlugin {
  override transformQuery = ({ node }: PluginTransformQueryArgs) => node
  inSql = (name: string): string => this.snakeCase(name)
}

export const NAMES = new Names()

export class SnakeCaseCompiler extends SqliteQueryCompiler {
  protected override visitIdentifier(node: IdentifierNode): void {
    super.visitIdentifier({ ...node, name: NAMES.inSql(node.name) })
  }
}
