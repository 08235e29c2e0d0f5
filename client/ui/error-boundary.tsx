import { Component, type ReactNode } from 'react';

interface Props {
  children: ReactNode;
  /** What stands in place of a view that failed; told why. */
  fallback: (error: unknown) => ReactNode;
  /** Where the reader is: at another place the views are tried again. */
  at?: string;
}

interface State {
  failed: { error: unknown } | null;
}

/** Keeps the fault of one view from taking the page away: React knows such borders only as classes. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: { error } };
  }

  override componentDidUpdate(before: Props): void {
    if (before.at !== this.props.at && this.state.failed !== null) this.setState({ failed: null });
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed === null ? this.props.children : this.props.fallback(failed.error);
  }
}
