import { readAddress } from './address.ts';

const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;

/** Path of the interface of the service that serves this page, "/api/v1"; undefined where it is served as plain files. */
export const interfaceRoot = meta('service')?.startsWith('/') ? meta('service') : undefined;

/** Whether people sign in to the service that serves this page. */
export const isTeam = interfaceRoot !== undefined && meta('team') === 'yes';

/** The workspace that the address names; the page works in it until it is loaded anew. */
export const workspaceHere = isTeam ? readAddress(window.location.search).workspace : undefined;

/** Path below which places, scenarios, studies and the ledger are: those of the workspace where people sign in. */
export const serviceRoot = isTeam
  ? `${interfaceRoot}/workspaces/${encodeURIComponent(workspaceHere ?? '')}`
  : interfaceRoot;
