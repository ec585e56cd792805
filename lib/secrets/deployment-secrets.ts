import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { Db } from 'mongodb';
import { isDuplicateKey, type Store } from '#lib/mongo/store.ts';

type SecretDoc = {
  _id: string;
  /** 256 random bits, in base64url. */
  secret: string;
  created_at: Date;
  /** It signs from then on; it verifies as soon as it is stored. */
  signs_from: Date;
};

/** The purposes of a deployment secret. Each has a derived key of its own, so no code of one is valid in another. */
export type Purpose =
  | 'api-key-checksum'
  | 'erased-customer'
  | 'erased-text'
  | 'page'
  | 'import'
  | 'alert-acknowledgement';

/** Codes that only this deployment can make. */
export type Keyring = {
  /** The code (HMAC-SHA-256, 32 bytes) of a text, by the current signing secret. */
  code(purpose: Purpose, text: string): Buffer;
  /** The codes by every verifying secret, the signing one's first, to recognise what an older one signed. */
  codes(purpose: Purpose, text: string): [Buffer, ...Buffer[]];
};

/** How long an instance caches the secrets. */
const trustMs = 60_000;

/** A new secret signs once every instance has read it, plus as much again for clock skew. */
const signsAfterMs = 2 * trustMs;

const firstId = 'first';

/**
 * The deployment's random secrets, in its own database: created on first use, shared by all instances, and no more
 * secret than the key hashes beside them. They protect what an outsider makes up or guesses.
 */
export const deploymentSecretsIn = (store: Store) => {
  const secrets = store.db.collection<SecretDoc>('deployment_secrets');
  const all = () => secrets.find().toArray(); // a handful

  return {
    /** The current secrets; the first one is created if there is none. */
    async keyring(now: Date): Promise<Keyring> {
      const found = await all();
      if (found.length > 0) return keyringOf(found, now);
      await addUnlessThere(() => secrets.insertOne(aSecret(firstId, now, now)));
      return keyringOf(await all(), now);
    },

    /** Rotates: adds a secret that signs in two minutes, when every instance knows it; older ones still verify. */
    async rotate(now: Date): Promise<Date> {
      const secret = aSecret(randomBytes(16).toString('hex'), now, new Date(now.getTime() + signsAfterMs));
      await secrets.insertOne(secret);
      return secret.signs_from;
    },
  };
};

type Remembered = { until: number; keyring: Promise<Keyring> };

const remembered = new WeakMap<Db, Remembered>();

/** The keyring, cached for a minute; a failure is not cached. */
export const currentKeyring = (store: Store, now: number = Date.now()): Promise<Keyring> => {
  const known = remembered.get(store.db);
  if (known && known.until > now) return known.keyring;
  // Outside any transaction of the store: the secrets are not part of it.
  const keyring = deploymentSecretsIn({ db: store.db }).keyring(new Date(now));
  const entry = { until: now + trustMs, keyring };
  remembered.set(store.db, entry);
  keyring.catch(() => {
    if (remembered.get(store.db) === entry) remembered.delete(store.db);
  });
  return keyring;
};

const aSecret = (_id: string, now: Date, signsFrom: Date): SecretDoc => ({
  _id,
  secret: randomBytes(32).toString('base64url'),
  created_at: now,
  signs_from: signsFrom,
});

const addUnlessThere = async (add: () => Promise<unknown>): Promise<void> => {
  try {
    await add();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
};

const keyringOf = (found: readonly SecretDoc[], now: Date): Keyring => {
  const docs = found.toSorted((a, b) => b.signs_from.getTime() - a.signs_from.getTime() || (a._id < b._id ? -1 : 1));
  // The newest valid signing secret goes first; if there is none, by a clock that is behind, the oldest.
  const signing = docs.find(({ signs_from }) => signs_from <= now) ?? docs.at(-1);
  if (!signing) throw new Error('The deployment has no secret');
  const others = docs.filter((doc) => doc !== signing);
  const signingKey = keyOf(signing);
  const otherKeys = others.map(keyOf);
  const codeBy = (key: KeyObject, purpose: Purpose, text: string): Buffer =>
    createHmac('sha256', key).update(`${purpose}\0${text}`).digest();
  return {
    code: (purpose, text) => codeBy(signingKey, purpose, text),
    codes: (purpose, text) => [
      codeBy(signingKey, purpose, text),
      ...otherKeys.map((key) => codeBy(key, purpose, text)),
    ],
  };
};

/** Derived once, since that costs more than a code. */
const keyOf = ({ secret }: SecretDoc): KeyObject => createSecretKey(Buffer.from(secret, 'base64url'));
