import { createServer } from 'node:http';
import mysql from 'mysql2/promise';
import { database, migrations, port } from './settings.js';

const MAX_BODY = 16 * 1024; // bytes
const MAX_TEXT = 500; // characters, as the column has it

class HttpError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

// The pool connects when it is first used, so the process starts without a database.
const pool = mysql.createPool({ ...database, connectionLimit: 10, queueLimit: 20 });
let stopping = false;

// A database that hangs is worse than one that is gone, so each statement has a deadline, and a connection
// that missed it is thrown away. No retry: the row may have been committed, and a second try would write it
// twice. The client gets a 503 and can look before it asks again.
async function query(sql, values = []) {
  let connection;
  try {
    connection = await pool.getConnection();
    const [result] = await connection.execute({ sql, values, timeout: 3000 });
    connection.release();
    return result;
  } catch (error) {
    // SQL state 08 is "connection": no connection, shutting down. Any other state is the verdict of a healthy
    // server on our statement: our mistake, a 500.
    if (connection && error.sqlState && !error.sqlState.startsWith('08')) {
      connection.release();
      throw error;
    }
    connection?.destroy();
    console.error(`database: ${error.code ?? error.message}`);
    throw new HttpError(503, 'the database does not answer');
  }
}

// region health
async function ready() {
  if (stopping) throw new HttpError(503, 'shutting down');
  // Not only "does it answer" but "does it have the tables that this release needs".
  const wanted = migrations.at(-1);
  const applied = await query('SELECT name FROM schema_migrations WHERE name = ?', [wanted]).catch((error) => {
    if (error.code === 'ER_NO_SUCH_TABLE') return [];
    throw error;
  });
  if (applied.length === 0) throw new HttpError(503, `${wanted} has not been applied`);
  return { status: 200, body: { status: 'ready' } };
}
// endregion health

async function listNotes() {
  const notes = await query('SELECT id, text, created_at AS createdAt FROM notes ORDER BY id DESC LIMIT 50');
  return { status: 200, body: { notes } };
}

async function addNote(request) {
  const input = await readJson(request);
  const text = typeof input?.text === 'string' ? input.text.trim() : '';
  if (text === '' || [...text].length > MAX_TEXT) {
    throw new HttpError(422, `text: 1 to ${MAX_TEXT} characters`);
  }
  const { insertId } = await query('INSERT INTO notes (text) VALUES (?)', [text]);
  return { status: 201, body: { id: insertId, text } };
}

async function readJson(request) {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new HttpError(415, 'send application/json');
  }
  const chunks = [];
  let size = 0;
  // Leaving a plain `for await` early would destroy the socket, and with it the 413.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > MAX_BODY) throw new HttpError(413, `at most ${MAX_BODY} bytes`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new HttpError(400, 'this is not JSON');
  }
}

function route(request) {
  switch (`${request.method} ${request.url.split('?')[0]}`) {
    case 'GET /healthz': // Am I alive? Asks nobody else.
      return { status: 200, body: { status: 'alive' } };
    case 'GET /readyz': // Can I serve? Asks the database.
      return ready();
    case 'GET /notes':
      return listNotes();
    case 'POST /notes':
      return addNote(request);
    default:
      throw new HttpError(404, 'there is nothing here');
  }
}

function answerTo(error, request) {
  if (error instanceof HttpError) return { status: error.status, body: { error: error.message } };
  console.error(`${request.method} ${request.url}:`, error);
  return { status: 500, body: { error: 'something broke here' } };
}

const server = createServer({ requestTimeout: 10_000 }, async (request, response) => {
  let answer;
  try {
    answer = await route(request);
  } catch (error) {
    answer = answerTo(error, request);
  }
  // A client that keeps its connection would come back to a server that is going away; and after a 413
  // the rest of its body is still on the way.
  if (stopping || answer.status === 413) response.setHeader('Connection', 'close');
  response.writeHead(answer.status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(`${JSON.stringify(answer.body)}\n`);
});

// region shutdown
const sockets = new Set();
server.on('connection', (socket) => {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
});

async function stop(signal) {
  if (stopping) return;
  stopping = true;
  console.log(`${signal}: no new connections, finishing what is open`);
  setTimeout(() => {
    console.error('still busy after 20 seconds, giving up');
    process.exit(1);
  }, 20_000).unref();
  const closed = new Promise((resolve) => server.close(resolve)); // resolves after the last response
  // A connection that never sent a byte is not idle to Node: close() would wait for it.
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  await closed;
  await pool.end();
  console.log('stopped');
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// endregion shutdown

server.listen(port, () => console.log(`listening on ${port}`));
