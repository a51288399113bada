import type { Plugin } from 'vite';

const given = 'if (csp?.nonce) {\n    styleNode.nonce = csp?.nonce;\n  }';
const always = `styleNode.nonce = csp?.nonce ?? document.querySelector('meta[property="csp-nonce"]')?.nonce ?? '';`;

/**
 * antd hands its nonce to most styles that it writes at run time, but not to those of its scroll lock and of its
 * measuring of scroll bars; a strict policy refuses these. This takes the page's own nonce wherever none is given.
 */
export function nonceForStyles(): Plugin {
  return {
    name: 'nonce-for-styles',
    transform(code, id) {
      if (!/@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js$/.test(id)) return undefined;
      if (!code.includes(given)) this.error('dynamicCSS.js no longer has the lines that set a nonce');
      return { code: code.replace(given, always), map: null };
    },
  };
}
