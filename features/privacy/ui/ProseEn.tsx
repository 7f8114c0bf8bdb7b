/** What is behind the tables, in English. */
export function ProseEn() {
  return (
    <>
      <h2>How readers are counted</h2>
      <p>
        When you look at an article, your browser tells this site so, once. Your address and the name of your
        browser go through a hash with a random key. From the result one can tell whether the same visitor was
        here before on the same day, and nothing else. Every day has a new key, so the same reader is somebody
        else tomorrow. Hashes and keys are deleted after 48 hours; what stays are numbers.
      </p>
      <p>
        If you reach the end of an article, that is counted as well, once. Of the page that led you here only
        the name of the site is kept, <code>example.org</code>, never the page. Countries, screens, names and
        networks are not looked at.
      </p>
      <h2>If you would rather not be counted</h2>
      <p>
        Switch on Global Privacy Control or Do Not Track in your browser. Then nothing about your visit is
        stored: no hash, no referrer, and you are not in the numbers. Everything here works as before.
      </p>
      <h2>What stays in your browser</h2>
      <p>
        What you chose: theme, text size, wrapped lines, tabs, the order of comments, threads that you folded
        (until you close the tab). What you typed: drafts of comments with name and e-mail address, changes
        that you began, values in examples. And which articles you have read, and whether you have written
        here. It is in your browser’s storage, is not sent anywhere unless you send it, and goes when you
        clear the data of this site.
      </p>
      <h2>What there is not</h2>
      <p>
        No advertising, no analytics service, no fonts, pictures or scripts from elsewhere: everything you are
        sent comes from this site, and nobody else learns that you were here. The drawing beside a comment’s
        name is made here too, from a hash.
      </p>
      <h2>Having your data deleted</h2>
      <p>
        You can edit or delete a comment yourself for 15 minutes, in the browser you wrote it with. After
        that, ask a moderator: leave a reply at your comment and say so, best from the browser that wrote it.
        What is deleted so is gone for everybody but the moderators, who can take back a mistake.
      </p>
      <p>
        Only an owner of this site can erase for good: your comments, one or all, and with them your
        reactions, name, e-mail address, notices, account at GitHub, blocks, notes, and your words in the
        moderators’ log. So say that this is what you want. What others replied stays; where your comment
        stood, it then says that it was deleted.
      </p>
      <p>
        Backups of the database still have what was deleted until they are replaced. How readers are counted
        is in the source of this site, and everybody can check it.
      </p>
    </>
  )
}
