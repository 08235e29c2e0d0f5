import type { ReactNode } from 'react';
import { I18nProvider, Popover } from 'react-aria-components';
import { useSpeech } from '../messages/catalogue.ts';
import type { OfButton } from './popover-button.tsx';
import '../styles/button-popover.css';

interface Props extends OfButton {
  className: string;
  /** Its name, where no dialog in it has one. */
  label?: string;
  /** At which end of the button it begins. */
  at?: 'start' | 'end';
  /** Stays, whatever is done beside it. */
  stays?: boolean;
  children: ReactNode;
}

/** What opens beside a `PopoverButton`. Loaded with it, since it takes a library that the first page does without. */
export function ButtonPopover({
  button,
  close,
  className,
  label,
  at = 'start',
  stays = false,
  children,
}: Props) {
  const { lang } = useSpeech();
  return (
    <I18nProvider locale={lang === 'en' ? 'en-US' : 'zh-CN'}>
      <Popover
        className={`button-popover ${className}`}
        triggerRef={button}
        isOpen
        isNonModal={stays}
        onOpenChange={(open) => {
          if (!open && !stays) close();
        }}
        placement={`bottom ${at}`}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {children}
      </Popover>
    </I18nProvider>
  );
}
