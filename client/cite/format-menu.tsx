import { Header, Menu, MenuItem, MenuSection, Separator } from 'react-aria-components';
import { inSite } from '../current-site.ts';
import { useSpeech } from '../messages/catalogue.ts';
import {
  type CiteFile,
  type CiteFormat,
  type CiteSubject,
  citeAddress,
  FILES,
  STYLES,
} from './cite-address.ts';

interface Props {
  subject: CiteSubject;
  /** Whether footnotes end with the link. */
  link: boolean;
  setLink: (link: boolean) => void;
  copy: (format: CiteFormat) => void;
  close: () => void;
}

const FILE_FORMATS: readonly CiteFile[] = ['bibtex', 'ris', 'csl-json'];
const LINK = 'link';

interface FilesProps {
  title: string;
  address: (format: CiteFile) => string;
  close: () => void;
}

/** Entries to be kept as a file. */
function Files({ title, address, close }: FilesProps) {
  const { m } = useSpeech();
  return (
    <MenuSection>
      <Header>{title}</Header>
      {FILE_FORMATS.map((format) => (
        <MenuItem
          key={format}
          id={`${title} ${format}`}
          textValue={`${m.cite.names[format]} .${FILES[format]}`}
          href={inSite(address(format))}
          download={`zhengwen.${FILES[format]}`}
          onAction={close}
        >
          {m.cite.names[format]} <span className="quiet">.{FILES[format]}</span>
        </MenuItem>
      ))}
    </MenuSection>
  );
}

/** The formats: each is copied at a click, those for programs can be kept as a file. */
export function FormatMenu({ subject, link, setLink, copy, close }: Props) {
  const { m, lang } = useSpeech();
  return (
    <Menu className="cite-formats" aria-label={m.cite.formats} autoFocus="first">
      <MenuSection>
        <Header>{m.cite.copy(subject.documents.length)}</Header>
        {[...STYLES, ...FILE_FORMATS].map((format) => (
          <MenuItem
            key={format}
            id={`copy ${format}`}
            textValue={m.cite.names[format]}
            onAction={() => copy(format)}
          >
            {m.cite.names[format]}
          </MenuItem>
        ))}
      </MenuSection>
      <Separator />
      <Files
        title={m.cite.save(subject.documents.length)}
        address={(format) => citeAddress(subject, format, true, lang)}
        close={close}
      />
      {subject.all !== undefined && <Separator />}
      {subject.all !== undefined && <Files title={m.cite.saveAll} address={subject.all} close={close} />}
      <Separator />
      <MenuSection
        aria-label={m.cite.linkChoice}
        selectionMode="multiple"
        selectedKeys={link ? [LINK] : []}
        onSelectionChange={(chosen) => setLink(chosen === 'all' || chosen.has(LINK))}
      >
        <MenuItem id={LINK} textValue={m.cite.withLink}>
          {m.cite.withLink}
        </MenuItem>
      </MenuSection>
    </Menu>
  );
}
