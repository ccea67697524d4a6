/**
 * What a letter is about, and for how many minutes it is worth sending: as long as its link or code works, or as long as
 * its news is any. Of each kind a person gets a few an hour at most.
 */
export const worthSending = {
  invitation: 7 * 24 * 60,
  reset: 2 * 60,
  'sign-in-code': 5,
  'password-changed': 3 * 24 * 60,
  'password-changed-by-administrator': 3 * 24 * 60,
  'address-changed': 3 * 24 * 60,
  'second-factor-on': 3 * 24 * 60,
  'second-factor-off': 3 * 24 * 60,
} as const;

export type LetterKind = keyof typeof worthSending;
export const letterKinds = Object.keys(worthSending) as LetterKind[];

/** A mail before it has a recipient and a form. What people have typed may stand in it, and is plain text. */
export interface Letter {
  kind: LetterKind;
  subject: string;
  greeting: string;
  before: string;
  /** A link or a code on a line of its own, between the sentences before and after it. */
  link?: string;
  code?: string;
  after?: string;
}

/** The letters of one language. */
export interface Wording {
  invitation(name: string, link: string): Letter;
  reset(name: string, link: string): Letter;
  passwordChanged(name: string, when: string, address: string): Letter;
  passwordChangedByAdmin(name: string, when: string, address: string): Letter;
  addressChanged(name: string, when: string): Letter;
  /** The link takes the change back. */
  addressChangedByOneself(name: string, when: string, link: string): Letter;
  secondFactorOn(name: string, when: string, address: string): Letter;
  secondFactorOff(name: string, when: string, address: string): Letter;
  emailCode(name: string, code: string): Letter;
}
