/** The text of `gdpr --help`. */
export const HELP = `Usage: gdpr <command> [options], in the directory of a Strapi project

Commands
  check           list every mistake in the tags and every unclassified field
    --json        the same, for programs
    --strict      also ask for the reason of whatever is kept, of data that Art. 9 and 10 keep out, and of
                  fields tagged not personal whose name says the contrary
    --database    also look into the project's database: may anybody read personal types (Public role)?
  explain <uid>   say in words whose a type is and what its erasure does
    --json        the same, for programs
    --locale      fr or en (default: en)
  anonymise       anonymise all the people that records of a type are or belong to
  delete          delete them, with all that is theirs
    --type        uid of the content type whose records are selected
    --filter      Strapi filters as JSON; a date may be relative:
                  '{"createdAt":{"$lt":{"$ago":"P3Y"}}}'
    --dry-run     count, say who is left out and why, and change nothing
    --confirm     the exact number of people that --dry-run said; any other is refused
    --reason      subject-request, consent-withdrawn, objection, unlawful,
                  retention-ended (default) or entered-by-mistake
    --records     delete the records themselves, not the people they belong to
    --json        the outcome, for programs
  jobs            list what runs and ran
  jobs <id>       one job, and its log
  jobs pause|cancel <id>
  jobs resume <id> go on with a paused or interrupted job, until it has ended
    --json        the same, for programs
  scan            look for what texts reveal, in everything that is stored
    --scope       changed (default): what has changed since the last scan; or all
    --type        uid of one content type
    --attachments also PDF and text files kept on this server
    --wait        work on it here until it has ended, and say what was found
    --json        the scan, for programs
  findings        list what was found: ids, places and categories, never a text
    --type, --category, --state, --confidence, --author, --changed-before, --changed-after
                  what the list is narrowed to: health,political; open (default), false-positive, redacted,
                  gone or all; at least 0.9; id of an administrator; dates
    --csv         all of them as a spreadsheet, in --locale fr or en (default: en)
    --json        the first hundred and the counts, for programs
  detect          say what the texts of a file reveal; needs no project
    --jsonl       file of lines {"id": ..., "text": ...}, or - for standard input
    --dictionary  changes of the dictionary, as the panel exports them
    --report      compare with the "labels" of the lines: precision, recall, F1
    --json        one JSON line for each text: {"id", "findings": [{"category", "start", "end", "rule", "confidence"}]}
  --help          this text

check, explain and detect need no database. The others open the project's own, with the code that "npm run build" made, and
see every record: whoever may run them is trusted with the host. Whoever is bound by a blocker of the config is left
out and listed, as in the panel.
More people than erasure.approveAbove never run from here alone: with --confirm the job is stored and waits until an
administrator approves it in the panel. A name typed by one person proves no second one, so there is no option for it.
A job that is interrupted goes on in the running server, at its next start, or with "jobs resume".

Exit codes: 0 all is well; 1 check found something, the number was another, or somebody could not be treated;
2 the command could not be run; 3 the job waits for a second person's approval.
`;
