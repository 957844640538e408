import { useState } from 'react'
import { keepFile } from '../../client/keep-file.js'

const sizeOf = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.ceil(bytes / 1_024)} kB` : `${(bytes / 1_048_576).toFixed(1)} MB`

/** A file: it is sent as soon as it is chosen, and its fingerprint is what the act names. */
export function FileInput({
  id,
  value,
  onChange,
  accept,
}: {
  readonly id?: string
  readonly value?: unknown
  readonly onChange?: (value: unknown) => void
  readonly accept?: readonly string[] | undefined
}) {
  const [says, setSays] = useState('')
  const [busy, setBusy] = useState(false)
  const chosen = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setBusy(true)
    setSays('正在上传…')
    try {
      const kept = await keepFile(file)
      setSays(`已上传：${kept.name}，${sizeOf(kept.size)}`)
      onChange?.(kept.hash)
    } catch (error) {
      setSays(error instanceof Error ? error.message : '没有上传成功，请重试')
      onChange?.(undefined)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="file">
      <input
        id={id}
        type="file"
        disabled={busy}
        accept={accept?.map((ending) => `.${ending}`).join(',')}
        onChange={(event) => void chosen(event.target.files?.[0])}
      />
      <p className="meta" role="status">
        {says !== '' ? says : typeof value === 'string' && value !== '' ? `已上传过文件（${value.slice(0, 8)}…）` : ''}
      </p>
    </div>
  )
}
