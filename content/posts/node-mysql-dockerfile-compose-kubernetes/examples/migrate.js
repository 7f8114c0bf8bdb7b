import mysql from 'mysql2/promise';
import { database, migrations, migrationSql } from './settings.js';

// No retry loop: when the database is away this exits with 1, and whoever started it decides.
const db = await mysql.createConnection(database);
try {
  // Two runs may overlap: a retried Job, two colleagues. The lock dies with the connection, never stale.
  const [[lock]] = await db.query("SELECT GET_LOCK('notes.migrate', 30) AS granted");
  if (lock.granted !== 1) throw new Error('another migration has held the lock for 30 seconds');

  await db.query(`CREATE TABLE IF NOT EXISTS schema_migrations (
    name VARCHAR(100) NOT NULL PRIMARY KEY,
    applied_at DATETIME(3) NOT NULL DEFAULT (UTC_TIMESTAMP(3))
  )`);
  const [rows] = await db.query('SELECT name FROM schema_migrations');
  const applied = new Set(rows.map((row) => row.name));

  for (const name of migrations) {
    if (applied.has(name)) continue;
    await db.query(migrationSql(name));
    await db.execute('INSERT INTO schema_migrations (name) VALUES (?)', [name]);
    console.log(`applied ${name}`);
  }
  console.log('the schema is up to date');
} finally {
  await db.end();
}
