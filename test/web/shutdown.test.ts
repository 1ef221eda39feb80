import { directLineOf, until } from '../helpers/direct-line';
import { newDataDir, startTestService } from '../helpers/service';
import { TestDialog } from '../helpers/test-dialog';

describe('a service that is closed', () => {
  it('lets the turn that runs end, and keeps its state', async () => {
    const dialog = new TestDialog();
    let open: () => void = () => undefined;
    dialog.gate = new Promise((resolve) => {
      open = resolve;
    });
    const service = await startTestService({ dialog, dataDir: newDataDir() });
    const line = directLineOf(service.url);
    const token = await line.generate();
    await line.say(token, { type: 'message', text: 'wait' });
    await until(async () => (dialog.heard.length > 0 ? true : undefined));
    let isClosed = false;
    const closing = service.close().then(() => {
      isClosed = true;
    });
    await until(async () => ((await fetch(service.url).catch(() => undefined)) === undefined ? true : undefined));
    expect(isClosed).toBe(false);
    open();
    await closing;
  });
});
