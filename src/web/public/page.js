// The chat page: language, identity and connection; the conversation itself is Microsoft's Web Chat.

import { completeCards } from './cards.js';
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

/** Web Chat's names of the languages. */
const LOCALES = { de: 'de-DE', zh: 'zh-Hans', en: 'en-US' };

const TOKEN_REFRESH_MS = 10 * 60_000;
/** Of Direct Line's connection states, those that do not mend themselves. */
const EXPIRED_TOKEN = 3;
const FAILED_TO_CONNECT = 4;

const element = (id) => document.getElementById(id);
const TEXTS = JSON.parse(element('texts').textContent);
const looks = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-reduced-motion: reduce)'];
const [darkness, forcedColors, stillness] = looks.map((look) => matchMedia(look));
const styleNonce = document.querySelector('script[nonce]').nonce;

let language = firstLanguage();
/** What Web Chat is drawn from: { directLine, store }. Undefined until connected. */
let chat;
let tokenTimer;
/** True while what is said can be sent. */
let isConnected = false;
/** Asked before that. */
let waitingQuestion;

showTexts();
if (askedInAddress()) showAsking();
for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => switchLanguage(button.dataset.language));
}
for (const link of document.querySelectorAll('[data-ask]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    send(text(link.dataset.ask));
  });
}
element('ask-privacy').addEventListener('click', () => send(text('page.askPrivacy')));
element('retry').addEventListener('click', begin);
element('skip').addEventListener('click', (event) => {
  event.preventDefault();
  focusSendBox();
});
for (const look of [darkness, forcedColors, stillness]) look.addEventListener('change', draw);
completeCards(element('chat'));
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

function text(key) {
  return TEXTS[language][key];
}

function showTexts() {
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language;
  document.title = `Lotse · ${text('page.subtitle')}`;
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = text(node.dataset.text);
  for (const node of document.querySelectorAll('[data-ask]')) node.textContent = text(node.dataset.ask);
  for (const node of document.querySelectorAll('[data-label]')) node.ariaLabel = text(node.dataset.label);
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
  isConnected = false;
  const directLine = WebChat.createDirectLine({
    domain: DIRECT_LINE,
    token: conversation.token,
    // With an id the client resumes; without one it starts, and the bot says hello.
    ...(conversation.isResumed ? { conversationId: conversation.id } : {}),
    conversationStartProperties: { locale: LOCALES[language] },
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
  isConnected = true;
  keepConversation(conversation);
  if (conversation.isResumed) showConversation();
  clearInterval(tokenTimer);
  tokenTimer = setInterval(async () => {
    const token = await refreshToken(conversation.token).catch(() => undefined);
    if (token !== undefined) keepConversation(Object.assign(conversation, { token }));
  }, TOKEN_REFRESH_MS);
  askOnArrival();
}

function followBot({ type, from, locale }) {
  if (from.role === 'bot' && type === 'message') showConversation();
  const wanted = languageOf(locale);
  if (from.role === 'bot' && wanted !== undefined && wanted !== language) setLanguage(wanted);
}

/** Asks what stands in `?q=`, once: a reload must not ask again. Then what was clicked meanwhile. */
function askOnArrival() {
  const question = waitingQuestion ?? askedInAddress();
  const url = new URL(location.href);
  if (url.searchParams.has('q')) {
    url.searchParams.delete('q');
    history.replaceState(null, '', url);
  }
  waitingQuestion = undefined;
  if (question) send(question);
}

/** What stands in `?q=`, on one line; undefined without a letter or digit, as a link that was cut off leaves it. */
function askedInAddress() {
  const words = new URLSearchParams(location.search)
    .get('q')
    ?.replace(/[\p{Cc}\uFFFD]+/gu, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(words ?? '') ? words : undefined;
}

/** Says it as the visitor's words; as soon as there is a conversation. */
function send(words) {
  if (!isConnected) {
    waitingQuestion = words;
    return showAsking();
  }
  chat.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: words, method: 'keyboard' } });
}

function showAsking() {
  element('loading').dataset.text = 'page.asking';
  showTexts();
}

// Goes on with the token that is kept, if that one is still good; otherwise it leads to a new conversation.
function startOver() {
  chat.directLine.end();
  void begin();
}

function showNotice() {
  element('notice-text').textContent = text('page.unreachable');
  element('notice').hidden = false;
}

// --- Look -------------------------------------------------------------------------------------------------------------

/** Web Chat in place of the greeting that stood in for the bot's. */
function showConversation() {
  const welcome = element('welcome');
  if (welcome.hidden) return;
  const hadFocus = welcome.contains(document.activeElement);
  welcome.hidden = true;
  element('chat').classList.add('ready');
  if (hadFocus) focusSendBox();
}

function focusSendBox() {
  document.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
}

function draw() {
  if (!chat) return;
  WebChat.renderWebChat(
    {
      ...chat,
      locale: LOCALES[language],
      nonce: styleNonce,
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: text('page.placeholder') },
      styleOptions: styleOptions({
        isDark: darkness.matches,
        isForced: forcedColors.matches,
        isStill: stillness.matches,
      }),
    },
    element('chat'),
  );
}
