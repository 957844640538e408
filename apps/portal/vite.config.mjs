import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { defineConfig } from 'vite'

const root = import.meta.dirname
const outDir = join(root, '..', '..', 'dist', 'portal')

/** Each part beside itself as browsers take it: packed once here, not at each request. */
const packed = () => ({
  name: 'packed',
  closeBundle() {
    const assets = join(outDir, 'assets')
    for (const name of readdirSync(assets).filter((file) => /\.(js|css|svg)$/.test(file)))
      writeFileSync(join(assets, `${name}.gz`), gzipSync(readFileSync(join(assets, name)), { level: 9 }))
  },
})

/** What browsers load, from `apps/portal` to `dist/portal`. The API writes a nonce of its own into the page at each request. */
export default defineConfig({
  root,
  // React's development build would be three times as large.
  mode: 'production',
  build: {
    outDir,
    emptyOutDir: true,
    // What each page loads, for the test of its size.
    manifest: true,
    target: 'chrome109',
    chunkSizeWarningLimit: 1_000,
    // Nothing inline: `script-src 'self'` would refuse it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  plugins: [packed()],
  html: { cspNonce: '__NONCE__' },
  oxc: { jsx: { runtime: 'automatic' } },
})
