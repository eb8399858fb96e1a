Every postcode of the country, from the products that are published.

  $ data=$TESTDIR/../data/postcodes
  $ portage init --authority kent --rehearsal --db k.db -q
  $ export PORTAGE_DB=k.db PORTAGE_NOW=2026-10-21T08:00:00Z

The mapping found is printed, and what became of every row. A dry run keeps nothing.

  $ portage postcode import $data/ONSPD_AUG_2025_UK.csv -n
  ONSPD August 2025 \xc2\xb7 REHEARSAL (esc)
  
  Product                       onspd
  Edition                       ONSPD August 2025
  Rows read                     5
  In use                        4
  No longer in use              1
  There twice, first one kept   0
  Not understood                0
  In no council                 1
  On no map                     1
  Councils without a name here  3 of 3: E08000003, E09000028, S12000033
  Wards without a name here     3 of 3: E05011104, E05011361, S13002843
  
  What it tells  Column
  postcode       pcds
  ended          doterm
  county         oscty
  district       oslaua
  ward           osward
  latitude       lat
  longitude      long
  
  Contains OS data \xc2\xa9 Crown copyright and database right 2025. Contains Royal Mail (esc)
  data \xc2\xa9 Royal Mail copyright and database right 2025. Source: Office for National (esc)
  Statistics, licensed under the Open Government Licence v3.0.
  portage: ONSPD August 2025 has 5 postcodes where Code-Point Open 2025.4.0, whose place it takes, has 56323: what is not in it will not be found. If it is only a part of the directory, import the whole one after it
  ONSPD August 2025 (dry run: nothing was kept)
  $ portage postcode show CT9 1DJ --format csv
  postcode,kind,district,district_name,county,ward,ward_name,note\r (esc)
  CT9 1DJ,ok,E07000114,Thanet,Kent,E05005093,Margate Central,\r (esc)
  $ portage postcode import $data/ONSPD_AUG_2025_UK.csv -v
  ONSPD August 2025 \xc2\xb7 REHEARSAL (esc)
  
  Product                       onspd
  Edition                       ONSPD August 2025
  Rows read                     5
  In use                        4
  No longer in use              1
  There twice, first one kept   0
  Not understood                0
  In no council                 1
  On no map                     1
  Councils without a name here  3 of 3: E08000003, E09000028, S12000033
  Wards without a name here     3 of 3: E05011104, E05011361, S13002843
  
  What it tells  Column
  postcode       pcds
  ended          doterm
  county         oscty
  district       oslaua
  ward           osward
  latitude       lat
  longitude      long
  
  Contains OS data \xc2\xa9 Crown copyright and database right 2025. Contains Royal Mail (esc)
  data \xc2\xa9 Royal Mail copyright and database right 2025. Source: Office for National (esc)
  Statistics, licensed under the Open Government Licence v3.0.
  portage: ONSPD August 2025 has 5 postcodes where Code-Point Open 2025.4.0, whose place it takes, has 56323: what is not in it will not be found. If it is only a part of the directory, import the whole one after it
  ONSPD August 2025 (C1)
  $ portage postcode import $data/ONSPD_AUG_2025_UK.csv >page.txt
  ONSPD August 2025 is in already, since C1: nothing was changed

Postcodes no longer in use are told as such; those of no council too.

  $ portage postcode show 'AB1 0AA' 'M1 1AD' 'JE2 4WD' 'CT9 1DJ' --format csv
  postcode,kind,district,district_name,county,ward,ward_name,note\r (esc)
  AB1 0AA,ok,S12000033,S12000033,,S13002843,S13002843,no longer in use since June 1996\r (esc)
  M1 1AD,ok,E08000003,E08000003,,E05011361,E05011361,\r (esc)
  JE2 4WD,crown-dependency,,,,,,"Jersey, Guernsey or Isle of Man: no English council answers for it"\r (esc)
  CT9 1DJ,ok,,,,,,"not in ONSPD August 2025: mistyped, or not in use when that was published"\r (esc)
  $ portage postcode show 'AB1 0AA' | tail -n 4
  
  ONSPD August 2025. Contains OS data \xc2\xa9 Crown copyright and database right 2025. (esc)
  Contains Royal Mail data \xc2\xa9 Royal Mail copyright and database right 2025. Source: (esc)
  Office for National Statistics, licensed under the Open Government Licence v3.0.

A case keeps the district it was entered with, and the edition that said so.

  $ portage refer add --forename Ada --surname Example --born 3/2/2024 --postcode 'AB1 0AA' --received 19/10/2026 --by phone --referrer parent
  portage: AB1 0AA is no longer in use since June 1996; it lay in S12000033 (S13002843 ward)
  K26-0001K
  $ portage case show "$(portage refer list --format csv | sed -n 2p | cut -d, -f1)" --format json | jq -c '.. | objects | select(.directory?) | {district, directory}'
  {"district":"S12000033","directory":"ONSPD August 2025"}

Another product takes the place of the first. The ZIP is read as it is; what else lies in it is passed over.

  $ mkdir -p nspl/Data/multi_csv nspl/Documents
  $ cp $data/NSPL_NOV_2021_UK.csv nspl/Data/
  $ sed 3q $data/NSPL_NOV_2021_UK.csv >nspl/Data/multi_csv/NSPL_NOV_2021_UK_SM.csv
  $ echo 'LAD21CD,LAD21NM' >'nspl/Documents/LA names.csv'
  $ python3 -m zipfile -c nspl.zip nspl/Data nspl/Documents
  $ portage postcode import nspl.zip --format json | jq -c '.data.import | [.edition, .instead_of, .read, .in_use, .ended, .without_council]'
  ["NSPL November 2021","ONSPD August 2025",7,4,3,3]
  $ portage postcode show 'SM2 7JL' 'IM1 1AA' --format csv
  postcode,kind,district,district_name,county,ward,ward_name,note\r (esc)
  SM2 7JL,ok,E07000208,E07000208,Surrey,E05007279,E05007279,\r (esc)
  IM1 1AA,crown-dependency,,,,,,"no longer in use since December 1999; Jersey, Guernsey or Isle of Man: no English council answers for it"\r (esc)

Code-Point Open comes in one file an area, its edition beside them.

  $ mkdir -p codepo/Data/CSV codepo/Doc
  $ grep '^"[BM]' $data/code-point-open.csv >codepo/Data/CSV/b.csv
  $ grep '^"[CRT]' $data/code-point-open.csv >codepo/Data/CSV/c.csv
  $ printf 'PRODUCT: CODE-POINT OPEN\r\nDATASET VERSION NUMBER: 2025.4.0\r\n' >codepo/Doc/metadata.txt
  $ echo 'PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC' >codepo/Doc/Code-Point_Open_Column_Headers.csv
  $ python3 -m zipfile -c codepo_gb.zip codepo/Doc codepo/Data
  $ portage postcode import codepo_gb.zip
  Code-Point Open 2025.4.0 \xc2\xb7 REHEARSAL (esc)
  
  Product                       code-point-open
  Edition                       Code-Point Open 2025.4.0
  In place of                   NSPL November 2021
  Rows read                     9
  In use                        9
  No longer in use              0
  There twice, first one kept   0
  Not understood                0
  In no council                 0
  On no map                     0
  Councils without a name here  none of 6
  Wards without a name here     none of 7
  
  What it tells  Column
  postcode       column 1
  county         column 8
  district       column 9
  ward           column 10
  easting        column 3
  northing       column 4
  
  Contains OS data \xc2\xa9 Crown copyright and database right 2025. Contains Royal Mail (esc)
  data \xc2\xa9 Royal Mail copyright and database right 2025. Licensed under the Open (esc)
  Government Licence v3.0.
  $ portage postcode show 'CT1 1AA' 'RM17 5HJ' --format csv
  postcode,kind,district,district_name,county,ward,ward_name,note\r (esc)
  CT1 1AA,ok,E07000106,Canterbury,Kent,E05010402,Northgate,\r (esc)
  RM17 5HJ,ok,E06000034,Thurrock,,E05002236,Grays Thurrock,\r (esc)

What is not understood is counted, and the first told with its line.

  $ { cat $data/ONSPD_AUG_2025_UK.csv; echo 'not,a,row'; sed -n '2s/,/;/2p' $data/ONSPD_AUG_2025_UK.csv; } >ONSPD_NOV_2025_UK.csv
  $ portage postcode import ONSPD_NOV_2025_UK.csv --format json >page.json
  portage: ONSPD_NOV_2025_UK.csv:7: 3 cells, where 52 are expected
  [1]
  $ jq -c '.data.import | [.read, .in_use, .ended, .not_understood]' page.json
  [7,4,1,2]
  $ portage postcode import - --edition 'ONSPD November 2025' <$data/ONSPD_AUG_2025_UK.csv -n --format json | jq .data.import.edition
  ONSPD November 2025 is in already, since C5: nothing was changed
  "ONSPD November 2025"
  $ cp $data/ONSPD_AUG_2025_UK.csv latest.csv
  $ portage postcode import latest.csv
  portage: latest.csv: which edition this is cannot be told by its name: say it, as in --edition 'ONSPD August 2025'
  [2]
  $ cp $TESTDIR/../data/schema-1.db some.db
  $ portage postcode import some.db
  portage: some.db: line 1: not a postcode directory that is known (ONSPD, NSPL or Code-Point Open): no column tells the postcode (pcds, pcd7 or pcd), when it ended (doterm), the county (cty25cd, cty or oscty), the district (lad25cd, laua or oslaua), the ward (wd25cd, ward or osward), the place (lat and long, or east1m or oseast1m) and the northing (north1m or osnrth1m)
  [65]
  $ printf 'name,town\nA,B\n' >other.csv
  $ portage postcode import other.csv
  portage: other.csv: line 1: not a postcode directory that is known (ONSPD, NSPL or Code-Point Open): no column tells the postcode (pcds, pcd7 or pcd), when it ended (doterm), the county (cty25cd, cty or oscty), the district (lad25cd, laua or oslaua), the ward (wd25cd, ward or osward), the place (lat and long, or east1m or oseast1m) and the northing (north1m or osnrth1m)
  [65]
  $ python3 -m zipfile -c other.zip other.csv latest.csv
  $ portage postcode import other.zip
  portage: other.zip: no postcode directory in it: neither Data/ONSPD_\xe2\x80\xa6.csv nor Data/NSPL_\xe2\x80\xa6.csv nor Code-Point Open's Data/CSV/\xe2\x80\xa6.csv is among 2 files (esc)
  [65]
  $ printf 'PK\003\004nonsense' >broken.zip
  $ portage postcode import broken.zip
  portage: broken.zip: not a ZIP file that can be read (Truncated ZIP file header)
  [65]
  $ portage postcode import nowhere.csv
  portage: nowhere.csv: no such file
  [66]

The file says which edition it holds, and finds a row that was altered. An import is not taken back.

  $ portage doctor --format csv | grep postcodes
  postcodes,true,"ONSPD November 2025, 5 postcodes, since C5"\r (esc)
  $ portage case changes --format csv | cut -d, -f1,4
  change,verb
  C5,postcode import
  C4,postcode import
  C3,postcode import
  C2,refer add
  C1,postcode import
  $ portage case undo C1 --reason 'the wrong edition'
  portage: C1: a postcode directory cannot be taken back; import the edition you want in its place
  [77]
  $ sqlite3 k.db "UPDATE postcode_area SET county = 'E10000012'"
  $ portage doctor --format csv | grep postcodes
  postcodes,false,"the postcodes are not as ONSPD November 2025 has them: something else altered them; import it again"\r (esc)
  $ portage postcode import - --edition 'ONSPD November 2025' <$data/ONSPD_AUG_2025_UK.csv -q >page.txt
  $ portage doctor --format csv | grep postcodes
  postcodes,true,"ONSPD November 2025, 5 postcodes, since C6"\r (esc)
