/** The colophon in English. */
export function ProseEn() {
  return (
    <>
      <h2>From git to this page</h2>
      <p>
        An article is a folder in git: one text in Chinese, one in English, and the real files that both of
        them show. Nothing is pasted. The line that you read in a listing is the line that runs.
      </p>
      <p>
        The build checks all of it and renders every page once. Every Dockerfile, Compose file, manifest and
        shell block goes through the rules of its tool; the <a href="/en/proofs">proofs</a> are on record.
        React does that and stays behind: you are sent HTML, a style sheet and a few small scripts, and the
        pages work without the scripts.
      </p>
      <h2>What serves it</h2>
      <p>
        One Dockerfile and one commit make three images. <code>edge</code> is nginx with the pages, typefaces
        and examples inside, compressed beforehand; most of what you read comes straight from there.{' '}
        <code>web</code> is Node, in as many replicas as it takes, for comments and counts.{' '}
        <code>migrate</code> runs once for each release and brings the database up to date.
      </p>
      <p>
        MySQL keeps what readers leave here, comments and counts. Should it stop, or should no replica answer,
        the articles can still be read.
      </p>
      <p>
        On one machine Compose runs these images, on a cluster Kubernetes does. They are the same images
        either way.
      </p>
      <h2>Type and licences</h2>
      <ul>
        <li>
          Headings: Barlow Condensed. Code and figures: IBM Plex Mono. Both are under the SIL Open Font
          License 1.1, cut down to the characters that are used, and come from this site.
        </li>
        <li>
          Everything else is set in your system’s own face. A Chinese web font would weigh more than the
          article.
        </li>
        <li>Icons: Lucide, under the ISC licence. The drawings are made by hand, in SVG.</li>
        <li>Code and texts: MIT.</li>
      </ul>
      <h2>What is not here</h2>
      <p>
        No cookies for counting and no third parties: all that you are sent comes from this address. A view is
        counted once a day for each reader, who is known only as a hash of address and browser under a random
        salt. The salt is deleted after two days, and then nobody can tell who read what.
      </p>
      <p>
        Your browser keeps three things, each only once you use it: the language in a cookie, the theme and
        the drafts of your comments in its own storage.
      </p>
    </>
  )
}
