// Who is talking: the visitor is kept in localStorage, the conversation in this tab's sessionStorage.

export const DIRECT_LINE = `${location.origin}/v3/directline`;

/** The conversation this tab had, with a fresh token; undefined if there is none, or it is too old. */
export async function resumeConversation() {
  const kept = JSON.parse(recall('sessionStorage', 'lotse.conversation') ?? 'null');
  if (kept === null) return undefined;
  const token = await refreshToken(kept.token);
  return token === undefined ? undefined : { id: kept.id, token, isResumed: true };
}

export async function newConversation() {
  const { conversationId, token } = await post('tokens/generate', { body: { user: { id: visitorId() } } });
  return { id: conversationId, token, isResumed: false };
}

/** A fresh token, or undefined when the old one is no longer taken. */
export async function refreshToken(token) {
  const fresh = await post('tokens/refresh', { token });
  return fresh?.token;
}

/** The answer, or undefined for a 403. Throws when the server cannot be reached or has another objection. */
async function post(path, { token, body }) {
  const headers = {
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(body && { 'Content-Type': 'application/json' }),
  };
  const response = await fetch(`${DIRECT_LINE}/${path}`, {
    method: 'POST',
    headers,
    body: body && JSON.stringify(body),
  });
  if (response.status === 403) return undefined;
  if (!response.ok) throw new Error(`Direct Line answered ${response.status}`);
  return response.json();
}

/** Random, since it is the key to what the bot remembers of this visitor. */
function visitorId() {
  const known = recall('localStorage', 'lotse.visitor');
  if (known) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const id = `dl_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  keep('localStorage', 'lotse.visitor', id);
  return id;
}

/** Remembers the conversation for a reload of this tab. */
export function keepConversation({ id, token }) {
  keep('sessionStorage', 'lotse.conversation', JSON.stringify({ id, token }));
}

// Storage may be switched off, and then even its name must not be touched: the page forgets, and works.
export function recall(storage, key) {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
}

export function keep(storage, key, value) {
  try {
    window[storage].setItem(key, value);
  } catch {}
}
