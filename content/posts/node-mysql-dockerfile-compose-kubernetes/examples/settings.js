import { readdirSync, readFileSync } from 'node:fs';

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

export const port = Number(process.env.PORT ?? 3000);

// region database
export const database = {
  host: required('DB_HOST'),
  port: Number(process.env.DB_PORT ?? 3306),
  database: required('DB_NAME'),
  user: required('DB_USER'),
  // A file, because `docker inspect` prints the environment and every child process inherits it.
  password: readFileSync(required('DB_PASSWORD_FILE'), 'utf8').trimEnd(),
  connectTimeout: 3000,
  timezone: 'Z',
};
// endregion database

const directory = new URL('migrations/', import.meta.url);

export const migrations = readdirSync(directory).filter((name) => name.endsWith('.sql')).sort();

export function migrationSql(name) {
  return readFileSync(new URL(name, directory), 'utf8');
}
