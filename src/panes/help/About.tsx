import { useDetails } from '../../widgets/page/TextContext.js';

/** Which build this is, and where it comes from, where that is known. */
export function About({ version, source }: { version: string; source: string }) {
  const { helpTexts } = useDetails();
  return (
    <p style={{ marginBlock: '12px 0' }}>
      {helpTexts.version(version)}
      {source !== '' && (
        <>
          {' · '}
          {helpTexts.source}{' '}
          {/* Its address is its name: a browser that lets nothing out of the page (SECURITY.md) does not follow it. */}
          <a href={source} target="_blank" rel="noreferrer" style={{ color: 'inherit' }}>
            {source}
          </a>
        </>
      )}
    </p>
  );
}
