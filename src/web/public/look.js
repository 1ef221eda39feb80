// How Web Chat looks, by day and by night; the rest of the page is dressed by page.css.

const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const LIGHT = {
  accent: '#0f6b7c',
  background: '#f4f7f8',
  bubble: '#ffffff',
  border: '#d5dfe3',
  text: '#16262e',
  subtle: '#55676f',
  userBubble: '#0f5a70',
  userText: '#ffffff',
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
  userText: '#ffffff',
  field: '#121f25',
  emphasis: '#20323a',
};
/** The colours that a visitor has forced on all pages. */
const FORCED = {
  accent: 'LinkText',
  background: 'Canvas',
  bubble: 'Canvas',
  border: 'CanvasText',
  text: 'CanvasText',
  subtle: 'CanvasText',
  userBubble: 'Canvas',
  userText: 'CanvasText',
  field: 'Canvas',
  emphasis: 'Canvas',
};
/** Three dots that stand still, for those who want no motion. */
const STILL_DOTS =
  "url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 20'%3E%3Cg fill='%237d929b'%3E%3Ccircle cx='12' cy='10' r='5'/%3E%3Ccircle cx='32' cy='10' r='5'/%3E%3Ccircle cx='52' cy='10' r='5'/%3E%3C/g%3E%3C/svg%3E\")";

/** Web Chat's style options: https://github.com/microsoft/BotFramework-WebChat, StyleOptions.ts */
export function styleOptions({ isDark, isForced, isStill }) {
  const colors = isForced ? FORCED : isDark ? DARK : LIGHT;
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
    bubbleFromUserBorderColor: isForced ? colors.border : colors.userBubble,
    bubbleFromUserBorderRadius: 14,
    bubbleFromUserTextColor: colors.userText,
    cardEmphasisBackgroundColor: colors.emphasis,
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
    transcriptOverlayButtonColor: colors.userText,
    ...(isStill && { typingAnimationBackgroundImage: STILL_DOTS }),
  };
}
