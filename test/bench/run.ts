// npm run bench                 all of them
// npm run bench -- pages        one of them
const benches: Readonly<Record<string, () => Promise<void>>> = {
  pages: async () => (await import('./pages.ts')).benchPages(),
  limiter: async () => (await import('./limiter.ts')).benchLimiter(),
  cold: async () => (await import('./cold.ts')).benchCold(),
  triage: async () => (await import('./triage.ts')).benchTriage(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`);
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  console.log(`\n${name}`);
  await benches[name]?.();
}
process.exit(0);
