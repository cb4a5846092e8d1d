// Parses every source of a JSON array on standard input by the published grammar of GIFT and answers with a JSON array:
// the questions of each source, or null where the grammar refuses it.
import { readFileSync } from "node:fs";
import gift from "gift-pegjs";

const sources = JSON.parse(readFileSync(0, "utf8"));
const parsed = sources.map((source) => {
  try {
    return gift.parse(source);
  } catch (error) {
    if (error.name !== "SyntaxError") throw error;
    return null;
  }
});
process.stdout.write(JSON.stringify(parsed));
