import type { Language } from '../options.ts'
import { checkTogether, type ArticleFile } from './check-together.ts'

function languageOf(name: string): Language {
  if (name.endsWith('Dockerfile')) return 'dockerfile'
  if (name.endsWith('.sh')) return 'shell'
  return name.includes('compose') ? 'compose' : 'kubernetes'
}

export function found(files: Readonly<Record<string, string>>): string[] {
  const list = Object.entries(files).map(([name, source]): ArticleFile => ({
    name,
    source,
    language: languageOf(name),
  }))
  return checkTogether(list).diagnostics.map(
    ({ rule, file, range }) =>
      `${rule} ${file} ${(files[file] ?? '').slice(range.start.offset, range.end.offset)}`,
  )
}

export const dockerfile = 'FROM node:24 AS build\nRUN make\nFROM node:24-slim\nEXPOSE 3000\nUSER 1000\n'
export const compose = `services:
  db:
    image: mysql:8.4
    environment: { MYSQL_DATABASE: notes }
  web:
    build: .
    image: notes:1.0.0
    environment:
      DB_HOST: db
      SESSION_SECRET: x
    ports: ['8080:3000']
`

export interface Parts {
  readonly image?: string
  readonly port?: string
  readonly env?: string
  readonly security?: string
  readonly more?: string
}

export function deployment({
  image = 'notes:1.0.0',
  port = '3000',
  env = '',
  security = '',
  more = '',
}: Parts = {}): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      securityContext: {${security}}
      containers:
        - name: web
          image: ${image}
          ports: [{ name: http, containerPort: ${port} }]
          env: [${env}]
${more}`
}

export const service = `apiVersion: v1
kind: Service
metadata: { name: mysql }
spec: { selector: { app: mysql }, ports: [{ name: sql, port: 3306 }] }
`

export function k8s(parts: Parts, others: Readonly<Record<string, string>> = {}): string[] {
  return found({
    Dockerfile: dockerfile,
    'compose.yaml': compose,
    'k8s/web.yaml': deployment(parts),
    ...others,
  })
}
