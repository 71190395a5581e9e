// node check.js schema.json file.csv: prints how many rows the schema accepts, or why it does not.
import { readFileSync, createReadStream } from "node:fs";
import { Table } from "tableschema";

const [schemaFile, csvFile] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, "utf8"));
const table = await Table.load(createReadStream(csvFile), { schema, delimiter: ";", bom: true, strict: true });
if (!table.schema.valid) {
  throw new AggregateError(table.schema.errors, "the schema itself is wrong");
}
const rows = await table.read({ keyed: true });
console.log(rows.length);
