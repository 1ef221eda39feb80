import type { Activity, Attachment, MiddlewareHandler } from 'botbuilder';

interface CardElement {
  readonly type?: string;
  readonly url?: string;
  readonly body?: readonly CardElement[];
  readonly items?: readonly CardElement[];
  readonly columns?: readonly CardElement[];
}

/** The lists of a card in which an image can stand. */
const LISTS = ['body', 'items', 'columns'] as const;

/**
 * Cards name their pictures by path. A channel elsewhere needs the whole address; without one the pictures are left out,
 * since the words say the same. The page, which this service itself serves, needs none of this.
 * @param publicUrl where channels reach this service, without a slash at the end
 */
export function completePictureAddresses(publicUrl: string | undefined): MiddlewareHandler {
  return async (context, next) => {
    context.onSendActivities((_context, activities, send) => {
      for (const activity of activities) complete(activity, publicUrl);
      return send();
    });
    await next();
  };
}

function complete(activity: Partial<Activity>, publicUrl: string | undefined): void {
  if (!activity.attachments) return;
  activity.attachments = activity.attachments.map(
    (attachment): Attachment =>
      attachment.contentType === 'application/vnd.microsoft.card.adaptive'
        ? { ...attachment, content: withAddresses(attachment.content, publicUrl) }
        : attachment,
  );
}

function withAddresses(element: CardElement, publicUrl: string | undefined): CardElement {
  const changed: Record<string, unknown> = { ...element };
  if (element.type === 'Image' && element.url?.startsWith('/')) changed['url'] = `${publicUrl}${element.url}`;
  for (const list of LISTS) {
    const inner = element[list];
    if (inner) {
      changed[list] = inner
        .map((part) => withAddresses(part, publicUrl))
        .filter((part) => publicUrl || hasContent(part));
    }
  }
  return changed;
}

/** False for a picture, and for a column that held nothing else. */
function hasContent({ type, items }: CardElement): boolean {
  return type !== 'Image' && !(type === 'Column' && items?.length === 0);
}
