import { createContext, useContext } from 'react';
import { workspaceHere } from '../service.ts';
import type { Role, Who } from './teamClient.ts';

/** Who is signed in; undefined where nobody signs in. */
export const WhoContext = createContext<Who | undefined>(undefined);

/** Who reads, and what they may do here: everything where nobody signs in. */
export function useStanding(): { readonly who: Who | undefined; readonly role: Role } {
  const who = useContext(WhoContext);
  const role = who?.workspaces.find(({ id }) => id === workspaceHere)?.role;
  return { who, role: who === undefined ? 'admin' : (role ?? 'viewer') };
}
