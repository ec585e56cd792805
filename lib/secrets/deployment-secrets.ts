import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { Db } from 'mongodb';
import { isDuplicateKey, type Store } from '#lib/mongo/store.ts';

type SecretDoc = {
  _id: string;
  /** 256 random bits, in base64url. */
  secret: string;
  created_at: Date;
  /** From when on it signs; it verifies as soon as it is there. */
  signs_from: Date;
};

/** What a secret of the deployment may be used for. Each purpose has a key of its own, so no code of one passes in another. */
export type Purpose = 'api-key-checksum' | 'erased-customer' | 'erased-text';

/** Codes that nobody makes who has not the deployment's secret. */
export type Keyring = {
  /** The code (HMAC-SHA-256, 32 bytes) of a text, by the secret that signs now. */
  code(purpose: Purpose, text: string): Buffer;
  /** The codes by every secret that verifies, the signing one's first: to know again what an older one signed. */
  codes(purpose: Purpose, text: string): [Buffer, ...Buffer[]];
};

/** How long an instance goes by the secrets that it read. */
const trustMs = 60_000;

/** A new secret signs when every instance has read it, with as much again for clocks that differ. */
const signsAfterMs = 2 * trustMs;

const firstId = 'first';

/**
 * The random secrets of this deployment, in its own database: made by the first who needs one, the same for all instances,
 * and no more secret than the hashes of keys beside them. What they protect is what an outsider makes up or guesses.
 */
export const deploymentSecretsIn = (store: Store) => {
  const secrets = store.db.collection<SecretDoc>('deployment_secrets');
  const all = () => secrets.find().toArray(); // a handful

  return {
    /** The secrets as they are now; the first one is made if there is none. */
    async keyring(now: Date): Promise<Keyring> {
      const found = await all();
      if (found.length > 0) return keyringOf(found, now);
      await addUnlessThere(() => secrets.insertOne(aSecret(firstId, now, now)));
      return keyringOf(await all(), now);
    },

    /**
     * Adds a secret that signs in two minutes, when every instance knows it; the older ones go on verifying. Answers from
     * when on it signs.
     */
    async rotate(now: Date): Promise<Date> {
      const secret = aSecret(randomBytes(16).toString('hex'), now, new Date(now.getTime() + signsAfterMs));
      await secrets.insertOne(secret);
      return secret.signs_from;
    },
  };
};

type Remembered = { until: number; keyring: Promise<Keyring> };

const remembered = new WeakMap<Db, Remembered>();

/** The keyring, read once a minute and not for every use; a failure is not remembered. */
export const currentKeyring = (store: Store, now: number = Date.now()): Promise<Keyring> => {
  const known = remembered.get(store.db);
  if (known && known.until > now) return known.keyring;
  // Outside any transaction that the store may be in: what it reads is nobody's change.
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
  // The newest that signs already goes first; where none does, by a clock that is behind, the oldest.
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

/** Made once: to make it takes longer than a code by it. */
const keyOf = ({ secret }: SecretDoc): KeyObject => createSecretKey(Buffer.from(secret, 'base64url'));
