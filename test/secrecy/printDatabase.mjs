// Runs in the Node.js of n8n, which has SQLite: prints one line of JSON for each row, [table, row].
import { DatabaseSync } from 'node:sqlite';

const database = new DatabaseSync(process.argv[2], { readOnly: true });
const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
for (const { name } of tables) {
	for (const row of database.prepare(`SELECT * FROM "${name}"`).iterate()) {
		console.log(JSON.stringify([name, row]));
	}
}
