import type { Kept, Page, Saved } from '../store.ts';

/** What members may do in a workspace; each may also do what those before may. */
export const roles = ['viewer', 'planner', 'admin'] as const;
export type Role = (typeof roles)[number];

/** What a token may do at most, whatever its person may. */
export const tokenScopes = ['read', 'write'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** Somebody who may sign in. Times are ISO 8601 as the store's clock told them. */
export interface Person {
  readonly id: string;
  /** By which they sign in; never changes, lower case. */
  readonly name: string;
  readonly shownName: string;
  /** Nothing is open to them until they have chosen a password of their own. */
  readonly mustChange: boolean;
  readonly disabled: boolean;
  /** Whether signing in by password takes a code besides. */
  readonly secondFactor: boolean;
  readonly createdAt: string;
}

export interface Workspace {
  readonly id: string;
  readonly name: string;
}

/** A workspace that a person is a member of. */
export interface Membership extends Workspace {
  readonly role: Role;
}

/** A member of a workspace, as its admins see them. */
export interface Member extends Pick<Person, 'id' | 'name' | 'shownName' | 'disabled'> {
  readonly role: Role;
}

/** A personal token without its secret, of which only a hash is kept. */
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly workspace: string;
  readonly scope: TokenScope;
  readonly createdAt: string;
  readonly endsAt: string;
  readonly usedAt: string | null;
}

/** By what a session was begun: name and password, or the word of an issuer. */
export type SessionWay = 'password' | 'issuer';

/** A session without its secret. Times are ISO 8601. */
export interface Session {
  readonly id: string;
  readonly startedAt: string;
  /** Last used, to the minute. */
  readonly seenAt: string;
  readonly endsAt: string;
  readonly way: SessionWay;
  /** From where it was begun, and what the browser called itself; empty where that is not known. */
  readonly address: string;
  readonly browser: string;
}

/** Who asks, and in which workspaces they are what. */
export interface Caller {
  readonly person: Person;
  readonly memberships: readonly Membership[];
}

/** As `Caller` by a session. */
export interface SessionCaller extends Caller {
  readonly session: Session;
}

/** As `Caller` by a token: one workspace, and no more than its scope. */
export interface TokenCaller extends Caller {
  readonly scope: TokenScope;
}

/** One line of the record of changes. */
export interface AuditLine {
  /** Counts up; a page begins below one. */
  readonly position: number;
  readonly at: string;
  readonly person: string;
  readonly address: string;
  readonly action: string;
  readonly object: string;
}

/**
 * How signing in went. Whether the name or the password was wrong is not told; that a code is missing or wrong is told
 * to those alone who knew the password.
 */
export type SigningIn =
  | { readonly kind: 'in'; readonly secret: string; readonly caller: SessionCaller }
  | { readonly kind: 'refused' }
  | { readonly kind: 'codeNeeded' }
  | { readonly kind: 'codeRefused' }
  | { readonly kind: 'locked'; readonly until: string };

/** Who somebody is by the word of an issuer. */
export interface Identity {
  /** The issuer's address. */
  readonly issuer: string;
  /** What the issuer calls the person, and never another. */
  readonly subject: string;
  /** The name that it gives: of the account that is linked, or made, when somebody comes for the first time. */
  readonly name: string;
  readonly shownName: string;
}

/** What becomes of somebody who comes for the first time and has no account: nothing, or one with a role. */
export type NewAccounts = 'known' | { readonly role: Role; readonly workspace: string };

/**
 * Why an issuer's word lets nobody in: no account bears the name; it is linked to somebody else there; it is disabled;
 * it is an admin's, which no name alone opens; the name cannot be one to sign in with; the workspace for new accounts
 * is gone.
 */
export type IdentityRefusal =
  | 'unknown'
  | 'otherPerson'
  | 'disabled'
  | 'ofAdmin'
  | 'noLoginName'
  | 'noWorkspace';

/** How signing in by an issuer's word went. */
export type SigningInBy =
  | { readonly kind: 'in'; readonly secret: string; readonly caller: SessionCaller }
  | { readonly kind: 'refused'; readonly why: IdentityRefusal };

/**
 * People, what they are in which workspace, and what lets them in. What people gave comes back as problems.
 *
 * @throws {StoreFailure} From every method when the database is out of reach.
 */
export interface People {
  listWorkspaces(): Promise<readonly Workspace[]>;
  addWorkspace(workspace: Workspace): Promise<Kept<Workspace>>;

  /** By name. */
  listPeople(): Promise<readonly (Person & { readonly memberships: readonly Membership[] })[]>;
  findPerson(name: string): Promise<Person | undefined>;
  addPerson(draft: {
    readonly name: string;
    readonly shownName: string;
    readonly password: string;
    readonly mustChange: boolean;
  }): Promise<Kept<Person>>;
  /** Give a password; all sessions of the person end. */
  setPassword(name: string, password: string, mustChange: boolean): Promise<Kept<Person>>;
  /** Change one's own password, knowing the one before; all sessions but the one given end. */
  changePassword(
    person: Person,
    before: string,
    after: string,
    session: string,
  ): Promise<Kept<Person> | 'refused' | 'locked'>;
  /** Nothing lets a disabled person in; their sessions end. */
  setDisabled(name: string, disabled: boolean): Promise<Kept<Person>>;

  /** By name, which is the key. */
  listMembers(workspace: string, page?: Page<string>): Promise<readonly Member[]>;
  findMember(workspace: string, name: string): Promise<Member | undefined>;
  /**
   * Make somebody a member, or change what they are; refused where it would leave no admin.
   *
   * @param seen What whoever changes it saw them to be, null for no member; a conflict where they are something else.
   */
  setMember(workspace: string, name: string, role: Role, seen?: Role | null): Promise<Saved<Member>>;
  /** Refused where it would leave no admin. Tokens for the workspace let in no more. `seen` as in `setMember`. */
  removeMember(workspace: string, name: string, seen?: Role): Promise<Saved<Member>>;

  /**
   * @param more What the browser calls itself; the code of the second factor, or one for its loss. Each code is taken
   *   once.
   */
  signIn(
    name: string,
    password: string,
    more?: { readonly browser?: string | undefined; readonly code?: string | undefined },
  ): Promise<SigningIn>;
  /**
   * Let in whom an issuer vouches for; at the first time the account is linked for good, or made. One that is an
   * admin's anywhere is linked by `link` alone.
   */
  signInBy(identity: Identity, accounts: NewAccounts, browser?: string): Promise<SigningInBy>;
  /** Note that an issuer's word was not taken. */
  noteIssuerRefused(why: string): Promise<void>;
  /** Say who a person is at an issuer. Refused where the account, or whoever that is there, is linked already. */
  link(name: string, identity: Pick<Identity, 'issuer' | 'subject'>): Promise<Kept<Person>>;
  /** Forget who a person is at every issuer; the next sign-in there links anew. Refused where there was nothing. */
  unlink(name: string): Promise<Kept<Person>>;
  /** Who holds a session that has neither ended nor lain idle too long. */
  callerOfSession(secret: string): Promise<SessionCaller | undefined>;
  endSession(secret: string): Promise<void>;
  /** Those that still let in, the last begun first; no more than an account may have. */
  listSessions(person: Person): Promise<readonly Session[]>;
  /** End one session of a person; whether there was one. */
  endOneSession(person: Person, id: string): Promise<boolean>;
  /** End all sessions of an account, but the one that is named; how many there were. */
  endSessions(person: Person, but?: string): Promise<number>;

  /** Begin a second factor: a secret for an app, by itself and as an address. It counts when a code confirmed it. */
  beginSecondFactor(person: Person): Promise<Kept<{ readonly secret: string; readonly address: string }>>;
  /** Confirm what was begun by a code of it; codes for its loss are told this once. */
  confirmSecondFactor(person: Person, code: string): Promise<Kept<readonly string[]>>;
  /** Refused where there is none. */
  removeSecondFactor(name: string): Promise<Kept<undefined>>;

  /** Make a token; its secret is told this once. */
  addToken(draft: {
    readonly person: Person;
    readonly workspace: string;
    readonly name: string;
    readonly scope: TokenScope;
    readonly days: number;
  }): Promise<Kept<{ readonly token: Token; readonly secret: string }>>;
  /** Those that still let in, the newest first, then by id. */
  listTokens(person: Person, page?: Page<Pick<Token, 'createdAt' | 'id'>>): Promise<readonly Token[]>;
  revokeToken(person: Person, id: string): Promise<boolean>;
  callerOfToken(secret: string): Promise<TokenCaller | undefined>;

  /** Note that the standing's person asked for a route that is not theirs to use. */
  noteRefusal(route: string): Promise<void>;
  /** The newest lines first: of the standing's workspace, or of what stands above workspaces where it is in none. */
  listAudit(page: { readonly before?: number; readonly limit: number }): Promise<readonly AuditLine[]>;
}
