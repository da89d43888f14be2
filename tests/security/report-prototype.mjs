import { writeFileSync } from "node:fs";

/** Loaded into the server: tells at its end what every object has got that should have nothing. */
process.on("exit", () => {
  const found = [];
  for (const name in {}) found.push(name);
  for (const name in Function.prototype) found.push(`Function.${name}`);
  writeFileSync(process.env.PROTOTYPE_REPORT, JSON.stringify(found));
});
