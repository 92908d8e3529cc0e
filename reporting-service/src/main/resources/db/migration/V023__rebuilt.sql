-- Where read models are made anew, beside those that are shown; its tables are made and dropped by the job.
create schema rebuilt;
