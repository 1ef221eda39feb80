// Preloaded into an import: ends the process with SIGKILL at the n-th change of the file system (KILL_AT_STEP), before
// or after it is done, so that a test can stop it at every single one. Without a number it counts them (KILL_COUNT_FILE).
const fs = require('node:fs');
const promises = require('node:fs/promises');

const stopAt = Number(process.env.KILL_AT_STEP ?? Number.POSITIVE_INFINITY);
const write = fs.writeFileSync;
let steps = 0;

function step() {
  steps++;
  if (steps === stopAt) process.kill(process.pid, 'SIGKILL');
}

for (const name of ['open', 'rename', 'link', 'copyFile', 'rm', 'mkdir', 'mkdtemp']) {
  const original = promises[name];
  promises[name] = async (...args) => {
    step();
    const result = await original(...args);
    step();
    return result;
  };
}
for (const name of ['writeFileSync', 'appendFileSync', 'rmSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    step();
    original(...args);
    step();
  };
}
process.on('exit', () => {
  if (process.env.KILL_COUNT_FILE) write(process.env.KILL_COUNT_FILE, String(steps));
});
