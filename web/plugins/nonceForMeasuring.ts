import type { Plugin } from 'vite';

const call = '}`, randomId);';
const nonce = `document.querySelector('meta[property="csp-nonce"]')?.nonce`;

/**
 * antd's parts measure the scroll bar with a style element that lacks the nonce which its other styles carry; under a
 * strict policy every measuring is an error in the console. This hands the nonce on.
 */
export function nonceForMeasuring(): Plugin {
  return {
    name: 'nonce-for-measuring',
    transform(code, id) {
      if (!/@rc-component[\\/]util[\\/]es[\\/]getScrollBarSize\.js$/.test(id)) return undefined;
      if (!code.includes(call)) this.error('getScrollBarSize.js no longer has the call that needs a nonce');
      return { code: code.replace(call, `}\`, randomId, { csp: { nonce: ${nonce} } });`), map: null };
    },
  };
}
