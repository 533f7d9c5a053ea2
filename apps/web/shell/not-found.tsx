import { isPage } from '../paths.js';
import { useTexts } from '../texts/language.js';
import { problemTexts } from '../texts/problem.js';
import { usePageTitle } from './page-title.js';

/** No page has this address, or what it names isn't there. With a search, once there is a catalogue. */
export function NotFound() {
  const { notFound } = useTexts(problemTexts);
  usePageTitle(notFound.title);
  return (
    <div className="page notice">
      <h1>{notFound.title}</h1>
      <p className="muted">{notFound.detail}</p>
      {isPage('/projects') && (
        <form className="search" role="search" action="/projects">
          <input type="search" name="query" aria-label={notFound.search} />
          <button className="dark">{notFound.search}</button>
        </form>
      )}
      <p>
        <a href="/">{notFound.home}</a>
      </p>
    </div>
  );
}
