// The chat page: language, identity and connection; the conversation itself is Microsoft's Web Chat.

const TEXTS = {
  de: {
    locale: 'de-DE',
    subtitle: 'Chinesisch-Deutsche Industriestädteallianz',
    languages: 'Sprache',
    privacy: 'Hier antwortet ein Programm.',
    askPrivacy: 'Was weiß Lotse über mich?',
    chat: 'Gespräch mit Lotse',
    placeholder: 'Was oder wen suchen Sie?',
    loading: 'Das Gespräch wird geladen …',
    unreachable: 'Lotse ist gerade nicht erreichbar.',
    retry: 'Erneut versuchen',
  },
  zh: {
    locale: 'zh-Hans',
    subtitle: '中德工业城市联盟',
    languages: '语言',
    privacy: '这里由程序自动答复。',
    askPrivacy: 'Lotse 知道我的哪些信息？',
    chat: '与 Lotse 对话',
    placeholder: '您想找什么？',
    loading: '正在载入对话……',
    unreachable: '暂时无法连接 Lotse。',
    retry: '重试',
  },
  en: {
    locale: 'en-US',
    subtitle: 'Chinese-German Industrial City Alliance',
    languages: 'Language',
    privacy: 'A program answers here.',
    askPrivacy: 'What does Lotse know about me?',
    chat: 'Conversation with Lotse',
    placeholder: 'What or whom are you looking for?',
    loading: 'Loading the conversation …',
    unreachable: 'Lotse cannot be reached right now.',
    retry: 'Try again',
  },
};

const DIRECT_LINE = `${location.origin}/v3/directline`;
const TOKEN_REFRESH_MS = 10 * 60_000;
/** Of Direct Line's connection states, those that do not mend themselves. */
const EXPIRED_TOKEN = 3;
const FAILED_TO_CONNECT = 4;

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const LIGHT = {
  accent: '#0f6b7c',
  background: '#f4f7f8',
  bubble: '#ffffff',
  border: '#d5dfe3',
  text: '#16262e',
  subtle: '#55676f',
  userBubble: '#0f5a70',
  field: '#ffffff',
  emphasis: '#eaf1f3',
};
const DARK = {
  accent: '#6cc7d6',
  background: '#0d171c',
  bubble: '#17252c',
  border: '#2b3d46',
  text: '#e6eef1',
  subtle: '#9db0b8',
  userBubble: '#14566b',
  field: '#121f25',
  emphasis: '#20323a',
};

const element = (id) => document.getElementById(id);
const darkness = matchMedia('(prefers-color-scheme: dark)');
const styleNonce = document.querySelector('script[nonce]').nonce;

let language = firstLanguage();
/** What Web Chat is drawn from: { directLine, store }. Undefined until connected. */
let chat;
let tokenTimer;

showTexts();
for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => switchLanguage(button.dataset.language));
}
element('ask-privacy').addEventListener('click', () => send(TEXTS[language].askPrivacy));
element('retry').addEventListener('click', begin);
darkness.addEventListener('change', draw);
whenWebChatIsLoaded(begin);

// --- Language ---------------------------------------------------------------------------------------------------------

function firstLanguage() {
  const asked = new URLSearchParams(location.search).get('lang');
  const wishes = [asked, recall(localStorage, 'lotse.language'), ...navigator.languages];
  return wishes.map(languageOf).find(Boolean) ?? 'de';
}

/** 'zh' for 'zh-Hans-CN'; undefined for a language the page does not have. */
function languageOf(tag) {
  const [primary] = (tag ?? '').toLowerCase().split('-');
  return Object.hasOwn(TEXTS, primary) ? primary : undefined;
}

function switchLanguage(wanted) {
  if (wanted === language) return;
  setLanguage(wanted);
  chat?.store.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'language', value: wanted } });
}

function setLanguage(wanted) {
  language = wanted;
  keep(localStorage, 'lotse.language', wanted);
  const url = new URL(location.href);
  if (url.searchParams.has('lang')) {
    url.searchParams.set('lang', wanted);
    history.replaceState(null, '', url);
  }
  showTexts();
  draw();
}

function showTexts() {
  const texts = TEXTS[language];
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language;
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = texts[node.dataset.text];
  for (const node of document.querySelectorAll('[data-label]')) node.ariaLabel = texts[node.dataset.label];
  for (const button of document.querySelectorAll('[data-language]')) {
    button.ariaPressed = String(button.dataset.language === language);
  }
}

// --- Connection -------------------------------------------------------------------------------------------------------

function whenWebChatIsLoaded(action) {
  if (window.WebChat) return action();
  element('web-chat').addEventListener('load', action);
  element('web-chat').addEventListener('error', () => showNotice());
}

async function begin() {
  // Web Chat itself did not come: only a new page can help.
  if (!window.WebChat) return location.reload();
  element('notice').hidden = true;
  try {
    connect((await resumeConversation()) ?? (await newConversation()));
  } catch {
    showNotice();
  }
}

function connect(conversation) {
  const { locale } = TEXTS[language];
  const directLine = WebChat.createDirectLine({
    domain: DIRECT_LINE,
    token: conversation.token,
    // With an id the client resumes; without one it starts, and the bot says hello.
    ...(conversation.isResumed ? { conversationId: conversation.id } : {}),
    conversationStartProperties: { locale },
  });
  directLine.connectionStatus$.subscribe((status) => {
    if (status === EXPIRED_TOKEN) startOver();
    if (status === FAILED_TO_CONNECT) showNotice();
  });
  chat = { directLine, store: WebChat.createStore({}, watch(conversation)) };
  draw();
}

/** Listens to what passes through Web Chat: the connection, and the language of the bot's answers. */
function watch(conversation) {
  return () => (next) => (action) => {
    const result = next(action);
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') onConnected(conversation);
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') followBot(action.payload.activity);
    return result;
  };
}

function onConnected(conversation) {
  keepConversation(conversation);
  clearInterval(tokenTimer);
  tokenTimer = setInterval(async () => {
    const token = await refreshToken(conversation.token).catch(() => undefined);
    if (token !== undefined) keepConversation(Object.assign(conversation, { token }));
  }, TOKEN_REFRESH_MS);
  askOnArrival();
}

function followBot({ from, locale }) {
  const wanted = languageOf(locale);
  if (from.role === 'bot' && wanted !== undefined && wanted !== language) setLanguage(wanted);
}

/** Asks what stands in `?q=`, once: a reload must not ask again. */
function askOnArrival() {
  const url = new URL(location.href);
  const question = url.searchParams.get('q')?.trim();
  if (!question) return;
  url.searchParams.delete('q');
  history.replaceState(null, '', url);
  send(question);
}

function send(text) {
  chat?.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'keyboard' } });
}

function startOver() {
  forget(sessionStorage, 'lotse.conversation');
  chat.directLine.end();
  begin();
}

function showNotice() {
  element('notice-text').textContent = TEXTS[language].unreachable;
  element('notice').hidden = false;
}

// --- Identity: the visitor in localStorage, the conversation in this tab's sessionStorage -------------------------------

async function resumeConversation() {
  const kept = JSON.parse(recall(sessionStorage, 'lotse.conversation') ?? 'null');
  if (kept === null) return undefined;
  const token = await refreshToken(kept.token);
  return token === undefined ? undefined : { id: kept.id, token, isResumed: true };
}

async function newConversation() {
  const { conversationId, token } = await post('tokens/generate', { body: { user: { id: visitorId() } } });
  return { id: conversationId, token, isResumed: false };
}

/** A fresh token, or undefined when the old one is no longer taken. */
async function refreshToken(token) {
  const fresh = await post('tokens/refresh', { token });
  return fresh?.token;
}

/** The answer, or undefined for a 403. Throws when the server cannot be reached or has another objection. */
async function post(path, { token, body }) {
  const headers = { ...(token && { Authorization: `Bearer ${token}` }), ...(body && { 'Content-Type': 'application/json' }) };
  const response = await fetch(`${DIRECT_LINE}/${path}`, { method: 'POST', headers, body: body && JSON.stringify(body) });
  if (response.status === 403) return undefined;
  if (!response.ok) throw new Error(`Direct Line answered ${response.status}`);
  return response.json();
}

/** Random, since it is the key to what the bot remembers of this visitor. */
function visitorId() {
  const known = recall(localStorage, 'lotse.visitor');
  if (known) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const id = `dl_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  keep(localStorage, 'lotse.visitor', id);
  return id;
}

function keepConversation({ id, token }) {
  keep(sessionStorage, 'lotse.conversation', JSON.stringify({ id, token }));
}

// Storage may be switched off; then the page forgets, and works.
function recall(storage, key) {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

function keep(storage, key, value) {
  try {
    storage.setItem(key, value);
  } catch {}
}

function forget(storage, key) {
  try {
    storage.removeItem(key);
  } catch {}
}

// --- Look -------------------------------------------------------------------------------------------------------------

function draw() {
  if (!chat) return;
  const { locale, placeholder } = TEXTS[language];
  WebChat.renderWebChat(
    {
      ...chat,
      locale,
      nonce: styleNonce,
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: placeholder },
      styleOptions: styleOptions(darkness.matches ? DARK : LIGHT),
    },
    element('chat'),
  );
}

function styleOptions(colors) {
  return {
    accent: colors.accent,
    subtle: colors.subtle,
    primaryFont: FONT,
    monospaceFont: 'ui-monospace, Consolas, monospace',
    rootHeight: '100%',
    rootWidth: '100%',
    backgroundColor: colors.background,
    paddingRegular: 14,
    hideUploadButton: true,
    autoScrollSnapOnPage: true,
    bubbleBackground: colors.bubble,
    bubbleBorderColor: colors.border,
    bubbleBorderRadius: 14,
    bubbleTextColor: colors.text,
    bubbleMaxWidth: 620,
    bubbleFromUserBackground: colors.userBubble,
    bubbleFromUserBorderColor: colors.userBubble,
    bubbleFromUserBorderRadius: 14,
    bubbleFromUserTextColor: '#ffffff',
    cardEmphasisBackgroundColor: colors.emphasis,
    cardPushButtonBackgroundColor: colors.accent,
    cardPushButtonTextColor: colors.background,
    sendBoxBackground: colors.field,
    sendBoxTextColor: colors.text,
    sendBoxPlaceholderColor: colors.subtle,
    sendBoxBorderTop: `1px solid ${colors.border}`,
    sendBoxButtonColor: colors.accent,
    sendBoxButtonColorOnHover: colors.text,
    sendBoxButtonColorOnFocus: colors.text,
    sendBoxHeight: 52,
    sendBoxTextWrap: true,
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: colors.field,
    suggestedActionBackgroundColorOnHover: colors.emphasis,
    suggestedActionBorderColor: colors.accent,
    suggestedActionBorderRadius: 18,
    suggestedActionBorderWidth: 1,
    suggestedActionTextColor: colors.accent,
    suggestedActionHeight: 38,
    timestampColor: colors.subtle,
    transcriptOverlayButtonBackground: colors.userBubble,
    transcriptOverlayButtonColor: '#ffffff',
  };
}
