
import { writeFileSync } from 'node:fs';
import { leverPlace } from './ui/leverDrafts.ts';
import { LiveWhatIf } from './ui/zzLive.ts';
const [id = 'pingyin', kinds = 'fundWorks', n = '20', out = '/root/s/trace.json'] = process.argv.slice(2);
const place = await leverPlace(id, kinds.split(',') as never, Number(n));
const live = await LiveWhatIf.open(place);
for (const d of place.drafts.slice(0,1)) { await live.turnTo(d); await live.move(d.moved, Number(n)); }
const events: unknown[] = [];
live.system.on('Tracing.dataCollected' as never, (e: { value: unknown[] }) => events.push(...e.value));
await live.system.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel','devtools.timeline','v8','blink.user_timing','v8.gc','disabled-by-default-v8.gc', 'loading','scheduler','disabled-by-default-v8.cpu_profiler'] } } as never);
for (const d of place.drafts.slice(1)) { await live.turnTo(d); const made = await live.move(d.moved, Number(n)); console.log(d.kind, made.map((m) => Math.round(m.milliseconds)).join(' ')); }
const done = new Promise((r) => live.system.on('Tracing.tracingComplete' as never, r as never));
await live.system.send('Tracing.end'); await done;
writeFileSync(out, JSON.stringify({ traceEvents: events }));
await live.close(); process.exit(0);
