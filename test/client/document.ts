import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppModule } from '../../apps/api/app.module.js'
import { documentOf } from '../../apps/api/documentation.js'
import { repository } from '../../infra/repository.mjs'
import { NestFactory } from '@nestjs/core'
import type { OpenAPIObject } from '@nestjs/swagger'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'

const portal = join(repository, 'apps', 'portal')

/** The addresses that the portal's own text names: what it never asks does not change its client. Acts it sends to where their form says. */
function askedFor(): ReadonlySet<string> {
  const files = readdirSync(portal, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.d)\.tsx?$/.test(file))
  const texts = files.map((file) => readFileSync(join(portal, file), 'utf8'))
  return new Set(texts.flatMap((text) => [...text.matchAll(/'(\/v1\/[^'?]+)'/g)].map(([, path = '']) => path)))
}

/** The API's own document, made without a database: nothing is started for it. */
async function documentOfApi(): Promise<OpenAPIObject> {
  const files = { folder: '', mostBytes: 0, mostBytesADay: 0 }
  const options = { databaseUrl: '', host: '', port: 0, dataDir: '', logLevel: 'silent', files }
  const app = await NestFactory.create(AppModule.on(options), new FastifyAdapter(), { preview: true, logger: false })
  return documentOf(app)
}

/** The types of what the portal asks the API, as TypeScript. */
export async function clientTypes(): Promise<string> {
  const [document, asked] = [await documentOfApi(), askedFor()]
  const paths = Object.fromEntries(Object.entries(document.paths ?? {}).filter(([path]) => asked.has(path)))
  const schemas = document.components?.schemas ?? {}
  const wanted = new Set<string>()
  const want = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part ?? null).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (wanted.has(name)) continue
      wanted.add(name)
      want(schemas[name])
    }
  }
  want(paths)
  const named = Object.fromEntries(Object.entries(schemas).filter(([name]) => wanted.has(name)))
  const ast = await openapiTypescript({ ...document, paths, components: { schemas: named } } as OpenAPI3, { alphabetize: true })
  return `// Written by «npm run client» from the API's own document.\n${astToString(ast)}`
}
