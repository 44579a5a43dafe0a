import { openDatabase, migrate, inTransaction } from '#platform/db';
import { importUnits, recordActs, systemActor, ancestryDifferences, actorOf, tops, lineOf, unitsUnder } from '#organisation';
import { acts } from '../../samples/hanoi/acts.ts';
import { createHash } from 'node:crypto';
const id = (key: string) => { const hex = createHash('sha256').update(`hanoi/unit/${key}`).digest('hex'); return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`; };
const mapped = acts().map((a) => ({ ...a, key: undefined, changes: a.changes.map((c: any) => { const [k, v] = Object.entries(c)[0] as any; const o: any = { ...v, unit: id(v.unit) }; for (const f of ['parent', 'heir']) if (v[f]) o[f] = id(v[f]); return { [k]: o }; }), successions: a.successions.map((x) => ({ ...x, from: id(x.from), to: id(x.to) })) })) as any;
const t = (l: string, s: number) => console.log(l, Math.round(performance.now() - s), 'ms');
const db1 = await openDatabase({}); await migrate(db1);
let s = performance.now();
await inTransaction(db1.db, async (tx) => recordActs(tx, mapped, { actor: await systemActor(tx, '2024-08-07'), now: new Date(), today: '2024-08-07' }));
t('sample acts', s); console.log(await ancestryDifferences(db1.db)); await db1.close();
const d = await openDatabase({}); await migrate(d);
const ex = d.db.getExecutor() as any; const proto = Object.getPrototypeOf(ex); const oe = Object.getPrototypeOf(proto).executeQuery ?? proto.executeQuery;
const target = proto.executeQuery ? proto : Object.getPrototypeOf(proto);
const orig = target.executeQuery; target.executeQuery = async function (q: any, ...r: any[]) { const s = performance.now(); const x = await orig.call(this, q, ...r); const ms = performance.now() - s; if (ms > 200) console.log('   ', Math.round(ms), q.sql.replace(/\s+/g, ' ').slice(0, 110)); return x; };
// 262,000 units
const lines = ['id,parent_id,tier,name', 'T,,nation,Trung ương'];
for (let c = 0; c < Number(process.env.N ?? 14); c++) { lines.push(`C${c},T,city,Tỉnh ủy số ${c}`);
  for (let x = 0; x < 50; x++) { const k = `${c}-${x}`; lines.push(`D${k},C${c},commune,Đảng ủy xã Hòa Bình ${k}`);
    for (let b = 0; b < 14; b++) { lines.push(`B${k}-${b},D${k},base,Tổ chức cơ sở Nguyễn ${b}`); for (let e = 0; e < 4.2; e++) lines.push(`E${k}-${b}-${e},B${k}-${b},cell,Chi bộ thôn ${e}`); } } }
console.log(lines.length - 1);
const bytes = Buffer.from(lines.join('\n')); console.log(bytes.length / 1e6, 'MB');
s = performance.now();
await inTransaction(d.db, async (tx) => { const r = await importUnits(tx, { bytes, name: 'x.csv', holdsOn: '2020-01-01', directive: 'x', under: null, follow: (_t, _u, a) => a() }, { actor: await systemActor(tx, '2020-01-01'), now: new Date(), today: '2020-01-01' }); console.log(r.counts); });
t('import', s);
s = performance.now(); const [top] = await tops(d.db, '2020-01-01'); const all = await unitsUnder(d.db, top!.id, '2020-01-01'); t(`under ${all.length}`, s);
s = performance.now(); for (let i = 0; i < 100; i++) await lineOf(d.db, all[all.length - 1 - i]!, '2020-01-02'); t('100 lines', s);
console.log(process.memoryUsage().rss / 1e6);
await d.close();
