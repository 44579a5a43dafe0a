// What the browser, the phone or a key at the port is asked when a passkey is made or shown. Loaded when it is needed:
// nobody who signs in otherwise waits for it.
import {
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { ApiProblem } from '#web';

/** What the server gives to make a passkey with. */
export type Making = PublicKeyCredentialCreationOptionsJSON;
/** What the server gives to show a passkey with. */
export type Showing = PublicKeyCredentialRequestOptionsJSON;

const CODES: Record<string, string> = {
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: 'PREVIOUSLY_REGISTERED',
  ERROR_AUTHENTICATOR_MISSING_DISCOVERABLE_CREDENTIAL_SUPPORT: 'AUTHENTICATOR_UNFIT',
  ERROR_AUTHENTICATOR_MISSING_USER_VERIFICATION_SUPPORT: 'AUTHENTICATOR_UNFIT',
  ERROR_INVALID_RP_ID: 'ELSEWHERE',
  ERROR_INVALID_DOMAIN: 'ELSEWHERE',
};

// A person who turns away and a device that fails look the same to a page, on purpose.
function refusal(error: unknown): ApiProblem {
  const known = error instanceof WebAuthnError ? CODES[error.code] : undefined;
  return new ApiProblem(400, { code: known ?? 'PASSKEY_NOT_GIVEN' });
}

/** Has a passkey made. @throws ApiProblem where none was made */
export function makePasskey(making: Making): Promise<RegistrationResponseJSON> {
  return startRegistration({ optionsJSON: making }).catch((error: unknown) => {
    throw refusal(error);
  });
}

/** Has a passkey shown by the person it belongs to. @throws ApiProblem where none was shown */
export function showPasskey(showing: Showing): Promise<AuthenticationResponseJSON> {
  // The server takes no other, and a device that only prefers it might not ask.
  const optionsJSON: Showing = { ...showing, userVerification: 'required' };
  return startAuthentication({ optionsJSON }).catch((error: unknown) => {
    throw refusal(error);
  });
}
