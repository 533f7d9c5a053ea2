import { Component, type ReactNode } from 'react';
import { ProblemError } from '../api/client.js';
import { Broken, ProblemView } from '../kit/problem.js';

/** What a page threw: a problem is shown as such, anything else is a fault of ours, said plainly. */
export class PageErrors extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if ((error as unknown) instanceof ProblemError)
      return <ProblemView error={error} onRetry={() => this.setState({ error: null })} />;
    return <Broken />;
  }
}
