import { it } from 'vitest';
import { end, page, url } from './lookTmp.ts';

it('looks', async () => {
  await page.goto(`${url}/?view=whatIf&lang=zh`);
  await page.locator('.start-draft').waitFor({ timeout: 60000 });
  await page.screenshot({ path: '/tmp/look/start.png' });
  await page.getByRole('button', { name: '出生人口' }).click();
  await page.locator('.what-if-pictures[aria-busy=false]').waitFor({ timeout: 60000 });
  await page.screenshot({ path: '/tmp/look/births.png', fullPage: true });
  const times: number[] = [];
  const handle = page.getByRole('slider').first();
  await handle.focus();
  for (let i = 0; i < 8; i++) {
    const took = await page.evaluate(`new Promise(done => {
    const s = document.querySelector('.what-if-pictures');
    const began = performance.now();
    const h = document.querySelector('[role=slider]');
    let seen = false;
    const w = new MutationObserver(() => {
      if (s.getAttribute('aria-busy') === 'true') seen = true;
      else if (seen) { w.disconnect(); requestAnimationFrame(() => done(performance.now() - began)); }
    });
    w.observe(s, { attributes: true });
    h.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', code:'ArrowLeft', keyCode: 37, which: 37, bubbles: true }));
  })`);
    times.push(Math.round(took as number));
  }
  console.log('slider to picture', times);
  console.log(await page.locator('.what-if-head [role=status]').innerText());
  await end();
}, 200000);
