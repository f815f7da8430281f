import { FormKey } from './form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { FileUpload } from '#app/ui/govuk/file-upload.tsx'

/** Chooses a CSV file to preview. Once there is a preview (`isSeen`), the button becomes secondary. */
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
    <form method="post" autoComplete="off" encType="multipart/form-data" noValidate>
      <FormKey />
      <FileUpload
        name="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        label={{ text: 'Upload a CSV file', size: 's' }}
        hint={`In Excel, save the file as CSV or as Unicode text. It can have up to ${mostLines} lines`}
        {...(error ? { errorMessage: error } : {})}
      />
      <Button className={isSeen ? 'govuk-button--secondary' : ''} name="intent" value="preview">
        Preview file
      </Button>
    </form>
  )
}
