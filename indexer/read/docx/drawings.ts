import { elementsOf, isElement, textIn, type XmlElement } from './xml-tree.ts';

/** What a drawing holds to read. */
interface DrawingContent {
  /** Contents of text boxes (`w:txbxContent`), and words drawn as pictures, in order. */
  boxes: (XmlElement | string)[];
  /** Relationships of diagrams, whose words lie in parts of their own. */
  diagrams: string[];
  charts: number;
  objects: number;
}

/** Looks through a drawing, a picture or an object. */
export function drawingContent(drawing: XmlElement): DrawingContent {
  const content: DrawingContent = { boxes: [], diagrams: [], charts: 0, objects: 0 };
  look(drawing, content);
  return content;
}

function look(element: XmlElement, content: DrawingContent): void {
  switch (element.name) {
    case 'w:txbxContent':
      content.boxes.push(element);
      return;
    case 'v:textpath': {
      const words = element.attributes.get('string');
      if (words !== undefined) content.boxes.push(words);
      return;
    }
    case 'a:p':
      content.boxes.push(runsOf(element));
      return;
    case 'dgm:relIds': {
      const data = element.attributes.get('r:dm');
      if (data !== undefined) content.diagrams.push(data);
      return;
    }
    case 'c:chart':
      content.charts += 1;
      return;
    case 'o:OLEObject':
      content.objects += 1;
      return;
    case 'mc:AlternateContent': {
      const chosen = alternative(element);
      if (chosen !== undefined) look(chosen, content);
      return;
    }
    default:
      for (const child of elementsOf(element)) look(child, content);
  }
}

/** The form of alternative content that a new Word shows; the other one holds the same words again. */
export function alternative(element: XmlElement): XmlElement | undefined {
  const forms = elementsOf(element);
  const choice = forms.find(({ name, children }) => name === 'mc:Choice' && children.some(isElement));
  return choice ?? forms.find(({ name }) => name === 'mc:Fallback');
}

/** Paragraphs of DrawingML in a part, e.g. the words of a diagram. */
export function drawnParagraphs(element: XmlElement): string[] {
  if (element.name === 'a:p') return [runsOf(element)];
  return elementsOf(element).flatMap(drawnParagraphs);
}

function runsOf(paragraph: XmlElement): string {
  return elementsOf(paragraph)
    .map((child) => (child.name === 'a:t' ? textIn(child) : child.name === 'a:br' ? '\n' : runsOf(child)))
    .join('');
}
