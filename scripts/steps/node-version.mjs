const OLDEST = [20, 19];

/** Stops with a clear sentence on a Node that is too old for what follows. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(
    `Node ${process.versions.node} is too old: this project needs Node ${OLDEST.join('.')} or newer.\n` +
      `Node ${process.versions.node} est trop ancien : il faut Node ${OLDEST.join('.')} ou plus récent.`,
  );
  process.exit(1);
}
