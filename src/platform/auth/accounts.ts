// Accounts as the program itself makes and ends them, for whoever looks after a workspace.
import { Problem } from '#kernel/problem';
import { SHORTEST, type Library } from './library.ts';
import { hashPassword } from './password.ts';

/** An account to be made. */
export interface NewAccount {
  email: string;
  name: string;
  password: string;
}

/** The accounts of a workspace. */
export interface Accounts {
  /** Makes an account with a password. Answers its identifier. @throws Problem `platform.account-exists`, `platform.weak-password` */
  addAccount(account: NewAccount): Promise<string>;
  /** The account with an address; letters' case does not matter. @throws Problem `platform.no-such-account` */
  getAccount(email: string): Promise<{ id: string }>;
  /** Sets another password, ends every session and takes the passkeys away: whoever had them has nothing now. @throws Problem `platform.weak-password` */
  setPassword(id: string, password: string): Promise<void>;
  /** Removes an account with its sessions, password, second factor and passkeys. */
  removeAccount(id: string): Promise<void>;
}

/** The accounts that the library keeps. */
export function accountsOf(library: Library): Accounts {
  const inner = async () => (await library.$context).internalAdapter;
  return {
    async addAccount({ email, name, password }) {
      mustBeLong(password);
      const adapter = await inner();
      if (await adapter.findUserByEmail(email.toLowerCase()))
        throw new Problem('platform.account-exists', 409, { values: { email } });
      const user = await adapter.createUser(
        { email: email.toLowerCase(), name, emailVerified: true },
        { method: 'admin' },
      );
      await adapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await hashPassword(password),
      });
      return user.id;
    },
    async getAccount(email) {
      const found = await (await inner()).findUserByEmail(email.toLowerCase());
      if (!found) throw new Problem('platform.no-such-account', 404, { values: { email } });
      return { id: found.user.id };
    },
    async setPassword(id, password) {
      mustBeLong(password);
      const adapter = await inner();
      await adapter.updatePassword(id, await hashPassword(password));
      await adapter.deleteUserSessions(id);
      const where = [{ field: 'userId', value: id }];
      await (await library.$context).adapter.deleteMany({ model: 'passkey', where });
    },
    async removeAccount(id) {
      await (await inner()).deleteUser(id);
    },
  };
}

function mustBeLong(password: string): void {
  if (password.length >= SHORTEST) return;
  const code = 'platform.weak-password';
  throw new Problem(code, 422, { errors: [{ field: 'password', code }] });
}
