-- Who nominated a candidate is asked for each candidate, in the candidate's district.
create index nomination_of_district on nomination (district);
