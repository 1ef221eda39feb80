// The chat page: language, identity and connection; the conversation itself is Microsoft's Web Chat.

import {
  DIRECT_LINE,
  keep,
  keepConversation,
  newConversation,
  recall,
  refreshToken,
  resumeConversation,
} from './identity.js';
import { styleOptions } from './look.js';

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

const TOKEN_REFRESH_MS = 10 * 60_000;
/** Of Direct Line's connection states, those that do not mend themselves. */
const EXPIRED_TOKEN = 3;
const FAILED_TO_CONNECT = 4;

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
  const wishes = [asked, recall('localStorage', 'lotse.language'), ...navigator.languages];
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
  keep('localStorage', 'lotse.language', wanted);
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

// Goes on with the token that is kept, if that one is still good; otherwise it leads to a new conversation.
function startOver() {
  chat.directLine.end();
  void begin();
}

function showNotice() {
  element('notice-text').textContent = TEXTS[language].unreachable;
  element('notice').hidden = false;
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
      styleOptions: styleOptions({ isDark: darkness.matches }),
    },
    element('chat'),
  );
}
