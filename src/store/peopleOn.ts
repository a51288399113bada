import { accountsOn } from './people/accounts.ts';
import { auditOn } from './people/audit.ts';
import { identitiesOn } from './people/identities.ts';
import { membersOn } from './people/members.ts';
import type { People } from './people/people.ts';
import { secondFactorsOn } from './people/secondFactor.ts';
import { sessionsOn } from './people/sessions.ts';
import { tokensOn } from './people/tokens.ts';
import type { Shelf } from './shelf.ts';

/** The part of the store that keeps people, what they are, and what lets them in. */
export function peopleOn(shelf: Shelf): People {
  return {
    ...accountsOn(shelf),
    ...membersOn(shelf),
    ...sessionsOn(shelf),
    ...secondFactorsOn(shelf),
    ...identitiesOn(shelf),
    ...tokensOn(shelf),
    ...auditOn(shelf),
  };
}
