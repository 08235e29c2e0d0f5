import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useSpeech } from '../messages/catalogue.ts';
import { Icon } from '../ui/icon.tsx';
import { KEY_LIST } from './key-list.ts';
import { useSingleKeys } from './single-keys.ts';

/** Every key, by where it works; single ones can be switched off here. */
export function KeysDialog({ close }: { close: () => void }) {
  const { m } = useSpeech();
  const [on, switchTo] = useSingleKeys();
  return (
    <ModalOverlay
      className="keys-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Modal className="keys-modal">
        <Dialog className="keys-dialog">
          <div className="popover-head">
            <Heading slot="title" level={2}>
              {m.keys.title}
            </Heading>
            <button type="button" className="plain" aria-label={m.keys.close} onClick={close}>
              <Icon name="close" />
            </button>
          </div>
          <label className="keys-switch">
            <input type="checkbox" checked={on} onChange={(event) => switchTo(event.target.checked)} />
            <span>
              {m.keys.single}
              <span className="quiet"> {m.keys.singleHint}</span>
            </span>
          </label>
          <div className="keys-groups">
            {KEY_LIST.map(({ name, keys }) => (
              <section key={name}>
                <h3>{m.keys.groups[name]}</h3>
                <dl>
                  {keys.map(({ press, does }) => (
                    <div key={does}>
                      <dt>
                        {press.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dt>
                      <dd>{m.keys.does[does]}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
