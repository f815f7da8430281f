import { FormKey } from './form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { FileUpload } from '#app/ui/govuk/file-upload.tsx'

/**
 * Where somebody chooses a CSV file, to see what it would do. Once they have seen it, choosing another comes
 * second.
 */
export function CsvUpload({
  mostLines,
  error,
  isSeen,
}: {
  mostLines: string
  error: string | undefined
  isSeen: boolean
}) {
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <FormKey />
      <FileUpload
        name="file"
        accept=".csv,text/csv"
        label={{ text: 'The file', size: 's' }}
        hint={`From Excel: save as “CSV UTF-8”. At most ${mostLines} lines`}
        {...(error ? { errorMessage: error } : {})}
      />
      <Button className={isSeen ? 'govuk-button--secondary' : ''} name="intent" value="preview">
        Look at the file
      </Button>
    </form>
  )
}
