import { Component, type ReactNode } from 'react';
import type { Page } from '../text/catalogue.js';
import { ErrorFallback } from './ErrorFallback.js';

type Props = { page: Page; children: ReactNode };

/** Where a part of the page cannot be drawn: the rest goes on, and no text is lost. */
export class Boundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    const { page, children } = this.props;
    if (!this.state.hasFailed) return children;
    return <ErrorFallback page={page} onRetry={() => this.setState({ hasFailed: false })} />;
  }
}
