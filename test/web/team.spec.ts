import { resolve } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import type { BuiltApp } from '../../src/server/app.ts';
import { openidIssuer } from '../../src/server/team/openidIssuer.ts';
import type { OpenedStore } from '../../src/store/openStore.ts';
import { buildWeb } from '../../web/build.mjs';
import { smallRegion } from '../arbitraries/region.ts';
import { filesOf } from '../server/service.ts';
import { smallIssuer } from '../server/smallIssuer.ts';
import { enlist, openTeamStore, password, serveTeam } from '../server/teamService.ts';
import { throwawayPostgres } from '../store/throwawayPostgres.ts';
import { openBrowser } from './openBrowser.ts';
import { keepPicture, show, violations, watchErrors } from './pageChecks.ts';

const { freshDatabase } = throwawayPostgres();
let store: OpenedStore;
let service: BuiltApp;
let later = 0;
let issuer: Awaited<ReturnType<typeof smallIssuer>>;
let [base, context, page] = ['', undefined as unknown as BrowserContext, undefined as unknown as Page];
const faults: string[] = [];

beforeAll(async () => {
  buildWeb();
  const key = new Uint8Array(32);
  store = await openTeamStore({ url: await freshDatabase(), now: () => new Date().toISOString(), key });
  await store
    .peopleFor({ workspace: '', person: 'test', address: '' })
    .addWorkspace({ id: 'east', name: '东区' });
  await enlist(store, 'ada', 'main', 'admin');
  await enlist(store, 'ada', 'east', 'viewer');
  await store.addPlace({ name: 'vale', files: filesOf(crowdedRegion()) });
  const secret = 'known to both';
  issuer = await smallIssuer(secret);
  const label = { zh: '用教育局账号登录', en: 'Bureau account' };
  const settings = { address: issuer.base, client: 'xuewei', secret, label, claim: 'preferred_username' };
  service = await serveTeam(store, Date.now, {
    web: resolve(import.meta.dirname, '../../dist/web'),
    issuer: openidIssuer({ ...settings, accounts: 'known' }, () => Date.now() + later),
  });
  base = await service.app.listen({ host: '127.0.0.1', port: 0 });
  const viewport = { width: 1280, height: 800 };
  context = await (await openBrowser()).newContext({ locale: 'zh-CN', viewport, serviceWorkers: 'block' });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  watchErrors(page, faults);
}, 120_000);
afterAll(async () => {
  await context?.close();
  await service?.app.close();
  await issuer?.close();
  await store?.close();
});
afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});

/** The small region where junior schools fill their classes to 70: some of them stand in the ledger. */
function crowdedRegion(): Region {
  const region = smallRegion();
  const crowded = { targetSize: 70, capSize: 70 };
  const classRules = region.classRules.map((rule) =>
    rule.stage === 'junior' ? { ...rule, ...crowded } : rule,
  );
  return { ...region, classRules };
}

/** The browser itself notes each refusal; these are what was asked for. */
function refusals(...statuses: readonly number[]): void {
  expect(faults.splice(0)).toEqual(statuses.map((status) => expect.stringContaining(String(status))));
}

async function signIn(secret: string): Promise<void> {
  const form = page.locator('form.sign-in');
  await form.getByLabel('登录名').fill('ada');
  await form.getByLabel('密码').fill(secret);
  await form.getByRole('button', { name: '登录', exact: true }).click();
}

describe('the page of a team', () => {
  it('should show nothing before signing in, and say no more than that it was in vain', async () => {
    await page.goto(`${base}/?lang=zh`);
    await page.getByRole('heading', { name: '登录到学位' }).waitFor();
    expect(await page.locator('.page-head').count()).toBe(0);
    expect(await page.getByLabel('密码').getAttribute('type')).toBe('password');
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'sign-in');
    await signIn('wrong words here');
    await page.getByText('登录名或密码不正确。').waitFor();
    refusals(401, 401);
  });

  it('should open the workspace of whoever signs in, and write under their name', async () => {
    await signIn(password);
    await page.locator('.tile').first().waitFor();
    expect(new URL(page.url()).searchParams.get('workspace')).toBe('main');
    const bar = page.getByRole('navigation', { name: '账号' });
    expect(await bar.innerText()).toContain('ADA（管理员）');
    expect(await violations(page)).toEqual([]);
  });

  it('should let an admin add somebody, see it in the record, and make a token', async () => {
    await page.getByRole('button', { name: '成员', exact: true }).click();
    await page.locator('.ant-drawer').getByLabel('登录名').fill('wu');
    await page.locator('.ant-drawer').getByLabel('姓名').fill('吴老师');
    await page.getByRole('button', { name: '添加成员' }).click();
    await page.locator('.team-secret code').waitFor();
    expect((await page.locator('.team-secret code').innerText()).length).toBe(20);
    await page.getByRole('button', { name: '移出wu' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'members');
    await page.getByRole('button', { name: '移出ada' }).click();
    await page.getByText('“ada”是工作区“main”唯一的管理员。').waitFor();
    refusals(409);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '操作记录' }).click();
    await page.getByRole('cell', { name: 'wu viewer' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '我的令牌' }).click();
    await page.getByLabel('用途').fill('夜间导入');
    await page.getByRole('button', { name: '生成令牌' }).click();
    expect(await page.locator('.team-secret code').innerText()).toMatch(/^xuewei_[\w-]{43}$/);
    await page.getByRole('button', { name: '撤销“夜间导入”' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('should show where one is signed in and end it elsewhere, with the browser’s name as it is written', async () => {
    const people = store.peopleFor({ workspace: '', person: 'test', address: '10.1.2.3' });
    const agent = '<img src=x onerror="document.title=1">';
    await people.signIn('ada', password, { browser: agent });
    await page.getByRole('button', { name: '登录情况' }).click();
    const sessions = page.locator('.team-sessions > li');
    await sessions.getByText(agent).waitFor();
    expect([await sessions.count(), await sessions.locator('img').count()]).toEqual([2, 0]);
    expect(await sessions.filter({ hasText: '本次登录' }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'sessions');
    await page.getByRole('button', { name: '退出其他所有登录' }).click();
    await sessions.getByText(agent).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  });

  it('should let somebody set up a second factor, keep its recovery codes, and remove it', async () => {
    await page.getByRole('button', { name: '两步验证' }).click();
    await page.getByRole('button', { name: '启用两步验证' }).click();
    await page.locator('svg.qr-code').waitFor();
    const shown = (await page.locator('.team-secret code').innerText()).replaceAll(' ', '');
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'second-factor');
    const field = page.getByLabel('应用显示的六位数字');
    await field.fill('12345');
    await field.press('Enter');
    await page.getByText('验证码不正确、已过期或已用过。').waitFor();
    refusals(422);
    await field.fill(new TOTP({ secret: Secret.fromBase32(shown) }).generate());
    await field.press('Enter');
    await page.getByText('恢复码').waitFor();
    expect(await page.locator('.team-secret code').count()).toBe(10);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '已保存，继续' }).click();
    await page.getByRole('button', { name: '停用两步验证' }).click();
    await page.getByText('尚未启用。').waitFor();
    await page.keyboard.press('Escape');
  });

  it('should let people discuss a scenario and a ledger row, by keyboard, with texts as they are written', async () => {
    const texts = 'title: { zh: 试, en: try }\nquestion: { zh: 会怎样？, en: What then? }\n';
    const text = `format: xuewei.scenario/1\n${texts}dataset: vale\ninterventions: []\n`;
    const saved = await store.saveScenario({ name: 'try', place: 'vale', text });
    if (!saved.ok) throw new Error('the scenario was not kept');
    await page.goto(`${base}/?workspace=main&view=whatIf&scenario=${saved.value.id}&lang=zh`);
    await page.getByText('还没有意见。').waitFor();
    const markup = '<img src=x onerror="document.title=1">\n第二行';
    await page.getByLabel('写下意见').fill(markup);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const first = page.locator('.comments > li').first();
    await first.waitFor();
    expect(await first.locator('.comment-text').innerText()).toBe(markup);
    expect(await first.locator('img').count()).toBe(0);
    expect(await first.innerText()).toContain('ADA');
    await page.getByRole('button', { name: '修改ADA的意见' }).press('Enter');
    await page.getByLabel('修改ADA的意见').fill('改过');
    await page.getByRole('button', { name: '保存', exact: true }).press('Enter');
    await first.getByText('已修改').waitFor();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'discussion');
    await page.getByRole('button', { name: '删除ADA的意见' }).press('Enter');
    await page.getByText('还没有意见。').waitFor();
    await show(page, '?workspace=main&view=classes&list=ledger&lang=zh');
    const row = page.getByRole('button', { name: /的讨论，0 条意见$/ }).first();
    await row.press('Enter');
    await page.getByLabel('写下意见').fill('三楼有一间空教室');
    await page.getByRole('button', { name: '发表' }).press('Enter');
    await page.locator('.comments').getByText('三楼有一间空教室').waitFor();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'discussion-row');
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /的讨论，1 条意见$/ })
      .first()
      .waitFor();
  });

  it('should ask to sign in again where a session ends, and leave open what is open', async () => {
    await context.clearCookies();
    await page.getByRole('link', { name: '班额', exact: true }).click();
    await page.getByRole('button', { name: '成员', exact: true }).click();
    await page.getByText('登录已过期，请重新登录').waitFor();
    await signIn(password);
    await page.getByText('登录已过期，请重新登录').waitFor({ state: 'hidden' });
    expect(page.url()).toContain('view=classes');
    refusals(401);
    await page.keyboard.press('Escape');
  });

  it('should open another workspace, where one is something else, and sign out', async () => {
    await page.goto(`${base}/?workspace=east&lang=en`);
    const bar = page.getByRole('navigation', { name: 'Account' });
    await bar.waitFor();
    expect(await bar.innerText()).toContain('ADA (viewer)');
    expect(await page.getByRole('button', { name: 'Members' }).count()).toBe(0);
    expect(await page.getByText('vale').count()).toBe(0);
    await bar.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Xuewei' }).waitFor();
    expect(await context.cookies()).toEqual([]);
    expect(await violations(page)).toEqual([]);
    refusals(401);
  });

  it('should ask for a code after the password where one has a second factor', async () => {
    const people = store.peopleFor({ workspace: '', person: 'test', address: '' });
    await enlist(store, 'fay', 'main', 'planner');
    const person = await people.findPerson('fay');
    if (person === undefined) throw new Error('fay is gone');
    const begun = await people.beginSecondFactor(person);
    if (!begun.ok) throw new Error('nothing was begun');
    const code = new TOTP({ secret: Secret.fromBase32(begun.value.secret) }).generate();
    const codes = await people.confirmSecondFactor(person, code);
    if (!codes.ok) throw new Error('nothing was confirmed');
    await page.goto(`${base}/?lang=zh`);
    const form = page.locator('form.sign-in');
    await form.getByLabel('登录名').fill('fay');
    await form.getByLabel('密码').fill(password);
    await form.getByRole('button', { name: '登录', exact: true }).click();
    const field = form.getByLabel('验证码或恢复码');
    await field.fill('wrong');
    await field.press('Enter');
    await page.getByText('验证码不正确、已过期或已用过。').waitFor();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'sign-in-code');
    await field.fill(codes.value[0] ?? '');
    await field.press('Enter');
    const bar = page.getByRole('navigation', { name: '账号' });
    await bar.getByRole('button', { name: '退出', exact: true }).click();
    await page.getByRole('heading', { name: '登录到学位' }).waitFor();
    expect(faults.splice(0).filter((fault) => !fault.includes('401'))).toEqual([]);
  });

  it('should lead to the issuer of sign-ins and back to where one was, or say why not', async () => {
    await page.goto(`${base}/?workspace=main&view=classes&lang=zh`);
    const button = page.getByRole('button', { name: '用教育局账号登录' });
    issuer.conduct.error = 'access_denied';
    await button.click();
    await page.getByText('已取消登录。').waitFor();
    expect(page.url()).toBe(`${base}/?workspace=main&view=classes&lang=zh`);
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'sign-in-issuer');
    issuer.conduct.error = undefined;
    issuer.conduct.claims = { sub: 'id-of-ada', preferred_username: 'ada' };
    await button.click();
    await page.getByText('管理员账号不会自动关联').waitFor();
    const people = store.peopleFor({ workspace: '', person: 'test', address: '' });
    expect(await people.link('ada', { issuer: issuer.base, subject: 'id-of-ada' })).toMatchObject({
      ok: true,
    });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: '账号' }).waitFor();
    expect(page.url()).toContain('view=classes');
    expect(await page.getByRole('navigation', { name: '账号' }).innerText()).toContain('ADA（管理员）');
    await context.clearCookies();
    await page.goto(`${base}/?lang=en`);
    await issuer.close();
    later = 60_000;
    await page.getByRole('button', { name: 'Bureau account' }).click();
    await page.getByText('The issuer of the organisation’s accounts does not answer').waitFor();
    // What was on its way when the session ended is refused too.
    expect(faults.splice(0).filter((fault) => !/\b(401|503)\b/.test(fault))).toEqual([]);
  });
});
