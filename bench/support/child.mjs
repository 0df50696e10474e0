import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a module in a process of its own, so that memory is its own; resolves to the JSON of its last line. */
export function inChild(module, args, env) {
  const file = fileURLToPath(module);
  const child = spawn(process.execPath, [file, JSON.stringify(args)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      const last = said.trim().split('\n').at(-1) ?? '';
      if (code === 0 && last.startsWith('{')) resolve(JSON.parse(last));
      else reject(new Error(`${file} ended with ${code}:\n${said.slice(-2000)}`));
    });
  });
}
