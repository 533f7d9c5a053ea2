import type { Project } from '@luochui/catalogue/wire/project.js';
import { useState } from 'react';

export interface Selection {
  readonly all: readonly Project[];
  readonly has: (id: string) => boolean;
  readonly set: (projects: readonly Project[], chosen: boolean) => void;
  readonly clear: () => void;
}

/** What is chosen, over all pages of one view; another view or search begins with none. */
export function useSelection(of: string): Selection {
  const [state, setState] = useState<{ of: string; chosen: ReadonlyMap<string, Project> }>({ of, chosen: new Map() });
  const chosen = state.of === of ? state.chosen : new Map<string, Project>();
  return {
    all: [...chosen.values()],
    has: (id) => chosen.has(id),
    set: (projects, on) => {
      const next = new Map(chosen);
      for (const project of projects) {
        if (on) next.set(project.id, project);
        else next.delete(project.id);
      }
      setState({ of, chosen: next });
    },
    clear: () => setState({ of, chosen: new Map() }),
  };
}
